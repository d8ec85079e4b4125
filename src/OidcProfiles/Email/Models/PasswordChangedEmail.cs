using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To the owner of an account whose password was changed or reset.</summary>
public sealed record PasswordChangedEmail(
    [property: Description("When.")] DateTimeOffset ChangedAt,
    [property: Description("The network address it came from.")] string? IpAddress,
    [property: Description("The browser and system it came from, such as 'Firefox on Linux'.")] string? Device,
    [property: Description("The page to ask for a new password.")] Uri ResetLink) : EmailModel;
