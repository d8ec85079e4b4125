using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To a new account: is this address yours?</summary>
public sealed record ConfirmAddressEmail(
    [property: Description("The page that confirms the address after a click on its button.")] Uri Link,
    [property: Description("The code to type instead; none if there is only a link.")] string? Code,
    [property: Description("How long link and code are valid.")] TimeSpan ValidFor) : EmailModel, IExpiringEmail;
