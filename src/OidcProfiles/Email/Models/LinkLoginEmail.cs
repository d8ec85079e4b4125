using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To the owner of an account: shall somebody who has signed in with a provider get into it?</summary>
public sealed record LinkLoginEmail(
    [property: Description("The provider, as people know it.")] string Provider,
    [property: Description("Whether nobody has confirmed the address of the account yet: then what others left there goes.")] bool IsUnproven,
    [property: Description("The page that links the provider after a click on its button.")] Uri Link,
    [property: Description("The code to type instead; none if there is only a link.")] string? Code,
    [property: Description("How long link and code are valid.")] TimeSpan ValidFor) : EmailModel, IExpiringEmail;
