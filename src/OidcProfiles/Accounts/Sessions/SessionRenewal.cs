using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Sessions;

/// <summary>Renews Identity's application cookie.</summary>
internal sealed class SessionRenewal<TUser>(SignInManager<TUser> signIn, IHttpContextAccessor http) : ISessionRenewal
    where TUser : class
{
    public async Task RenewAsync(string userId)
    {
        if (http.HttpContext?.Features.Get<UserSession>() is { } session && session.UserId == userId
            && await signIn.UserManager.FindByIdAsync(userId) is { } user)
        {
            await signIn.RefreshSignInAsync(user);
        }
    }
}
