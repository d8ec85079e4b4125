using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Begins and renews sessions of people who come from a provider.</summary>
internal sealed class UpstreamSessions<TUser>(SignInManager<TUser> signIn, ProvenSession<TUser> proven, SignInObservers observers)
    where TUser : class
{
    /// <returns>Null if the account may sign in.</returns>
    public async Task<UpstreamFailure?> FindObstacleAsync(TUser user)
    {
        var users = signIn.UserManager;
        return !await signIn.CanSignInAsync(user) || (users.SupportsUserLockout && await users.IsLockedOutAsync(user)) ? UpstreamFailure.NotAllowed
            : await signIn.IsTwoFactorEnabledAsync(user) ? UpstreamFailure.SecondFactorNeeded
            : null;
    }

    public async Task<string> SignInAsync(TUser user, string provider, string? clientId, CancellationToken cancellationToken)
    {
        var userId = await signIn.UserManager.GetUserIdAsync(user);
        await signIn.SignInAsync(user, isPersistent: false, provider);
        await observers.TellAsync(userId, RequestOrigin.Of(signIn.Context), clientId, cancellationToken);
        return userId;
    }

    public Task ProveAsync(TUser user) => proven.RenewAsync(user, method: null);
}
