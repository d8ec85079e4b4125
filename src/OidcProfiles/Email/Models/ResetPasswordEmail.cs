using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To whoever asked for a new password.</summary>
public sealed record ResetPasswordEmail(
    [property: Description("The page to choose a new password; none if there is only a code.")] Uri? Link,
    [property: Description("The code to type instead; none if there is only a link.")] string? Code,
    [property: Description("How long link and code are valid.")] TimeSpan ValidFor) : EmailModel, IExpiringEmail;
