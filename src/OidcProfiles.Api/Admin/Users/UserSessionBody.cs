using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>A browser that is signed in.</summary>
/// <param name="Id">Identifies the session.</param>
/// <param name="AuthenticatedAt">When the person last proved who they are.</param>
/// <param name="SeenAt">When it was last used, to within a minute or so.</param>
/// <param name="IpAddress">The network address that it was begun from; absent if it is not known.</param>
/// <param name="Device">Browser and system in words; absent if they are not known.</param>
internal sealed record UserSessionBody(Guid Id, DateTimeOffset AuthenticatedAt, DateTimeOffset SeenAt, string? IpAddress, string? Device)
{
    public static UserSessionBody Of(UserSession session) =>
        new(session.Id, session.AuthenticatedAt, session.SeenAt, session.IpAddress, session.Device);
}
