using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Accounts.Data;

/// <summary>The browsers that are signed in; not their ids, which the cookies name.</summary>
internal sealed class SessionData(ISessionStore store) : IPersonalDataContributor
{
    public string Name => "sessions";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken) => await output.WriteListAsync(
        await store.ListAsync(userId, cancellationToken),
        (json, session) =>
        {
            json.WriteString("signed_in_at", session.AuthenticatedAt);
            json.WriteString("last_used_at", session.SeenAt);
            json.WriteString("ip_address", session.IpAddress);
            json.WriteString("device", session.Device);
        },
        cancellationToken);
}
