using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Accounts;

/// <summary>Where a request came from, for limits and for mails that tell of it.</summary>
/// <param name="Network">The network address; null if it is not known.</param>
/// <param name="Device">Browser and system in words, such as <c>Firefox on Linux</c>; null if they are not known.</param>
public sealed record RequestOrigin(IPAddress? Network, string? Device)
{
    /// <summary>Nothing is known.</summary>
    public static RequestOrigin Unknown { get; } = new(null, null);

    /// <summary>Where a request comes from.</summary>
    /// <param name="context">The request.</param>
    public static RequestOrigin Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(context.Connection.RemoteIpAddress, DeviceName.Of(context.Request.Headers[HeaderNames.UserAgent]));
    }
}
