using System.ComponentModel;

namespace OidcProfiles.Email.Models;

/// <summary>To the old address: somebody wants another one for the account, and how to stop that.</summary>
public sealed record EmailChangeNoticeEmail(
    [property: Description("When it was asked for.")] DateTimeOffset RequestedAt,
    [property: Description("The new address, partly hidden, such as 'a•••@example.org'.")] string NewAddress,
    [property: Description("The page that stops the change.")] Uri StopLink,
    [property: Description("The network address it came from.")] string? IpAddress,
    [property: Description("The browser and system it came from, such as 'Firefox on Linux'.")] string? Device) : EmailModel;
