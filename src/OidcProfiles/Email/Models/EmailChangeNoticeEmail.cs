using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To the old address: somebody wants another one for the account, and how to stop that; or an administrator has given it another.</summary>
public sealed record EmailChangeNoticeEmail(
    [property: Description("When it was asked for.")] DateTimeOffset RequestedAt,
    [property: Description("The new address, partly hidden, such as 'a•••@example.org'.")] string NewAddress,
    [property: Description("The page that stops the change; none if an administrator has made it.")] Uri? StopLink,
    [property: Description("The network address it came from.")] string? IpAddress,
    [property: Description("The browser and system it came from, such as 'Firefox on Linux'.")] string? Device) : EmailModel;
