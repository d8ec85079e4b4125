using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To whoever asked for a new password.</summary>
public sealed record ResetPasswordEmail(
    [property: Description("The page to choose a new password.")] Uri Link,
    [property: Description("The code to type instead.")] string Code,
    [property: Description("How long link and code are valid.")] TimeSpan ValidFor) : EmailModel, IExpiringEmail;
