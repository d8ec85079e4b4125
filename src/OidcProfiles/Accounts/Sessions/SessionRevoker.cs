namespace OidcProfiles.Accounts.Sessions;

/// <summary>Ends all sessions of an account.</summary>
internal sealed class SessionRevoker(ISessionStore sessions) : IAccountRevoker
{
    public Task RevokeAsync(string userId, CancellationToken cancellationToken) =>
        sessions.EndAsync(userId, id: null, except: null, cancellationToken);
}
