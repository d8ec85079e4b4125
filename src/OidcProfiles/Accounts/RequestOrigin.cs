using System.Net;

namespace OidcProfiles.Accounts;

/// <summary>Where a request came from, for limits and for mails that tell of it.</summary>
/// <param name="Network">The network address; null if it is not known.</param>
/// <param name="Device">Browser and system in words, such as <c>Firefox on Linux</c>; null if they are not known.</param>
public sealed record RequestOrigin(IPAddress? Network, string? Device)
{
    /// <summary>Nothing is known.</summary>
    public static RequestOrigin Unknown { get; } = new(null, null);
}
