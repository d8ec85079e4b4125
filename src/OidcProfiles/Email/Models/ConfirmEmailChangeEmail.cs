using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To the new address: shall it be the account's?</summary>
public sealed record ConfirmEmailChangeEmail(
    [property: Description("The page that confirms the new address after a click on its button.")] Uri Link,
    [property: Description("The code to type instead; none if there is only a link.")] string? Code,
    [property: Description("How long link and code are valid.")] TimeSpan ValidFor) : EmailModel, IExpiringEmail;
