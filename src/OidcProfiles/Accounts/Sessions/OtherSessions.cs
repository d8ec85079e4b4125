using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Sessions;

/// <summary>For changes after which only the browser that made them stays signed in.</summary>
internal sealed class OtherSessions(IUnitOfWork work, ISessionStore sessions)
{
    /// <summary>Makes the change and ends the other sessions of the user, both or neither.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="kept">The session of the browser; another user's, or null, keeps none.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IdentityResult> EndAfterAsync(
        string userId, UserSession? kept, Func<CancellationToken, Task<IdentityResult>> change, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async token =>
            {
                var result = await change(token);
                if (result.Succeeded)
                {
                    await sessions.EndAsync(userId, id: null, except: kept?.UserId == userId ? kept.Id : null, token);
                }

                return result;
            },
            cancellationToken);
}
