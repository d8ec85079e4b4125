using Microsoft.AspNetCore.Identity;
using Microsoft.Net.Http.Headers;
using OidcProfiles.Accounts.Sessions;
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
        var origin = new RequestOrigin(
            signIn.Context.Connection.RemoteIpAddress, DeviceName.Of(signIn.Context.Request.Headers[HeaderNames.UserAgent]));
        await observers.TellAsync(userId, origin, clientId: null, cancellationToken);
        return true;
    }
}
