using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Accounts.Users;

/// <summary>Sign-in over Identity.</summary>
internal sealed class UserSignIn<TUser>(SignInManager<TUser> signIn, SignInObservers observers) : IUserSignIn
    where TUser : class
{
    public async Task<bool> SignInAsync(string userId, bool persistent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var users = signIn.UserManager;
        if (await users.FindByIdAsync(userId) is not { } user || !await signIn.CanSignInAsync(user)
            || (users.SupportsUserLockout && await users.IsLockedOutAsync(user)) || await signIn.IsTwoFactorEnabledAsync(user))
        {
            return false;
        }

        await signIn.SignInAsync(user, persistent);
        await observers.TellAsync(userId, RequestOrigin.Of(signIn.Context), clientId: null, cancellationToken);
        return true;
    }
}
