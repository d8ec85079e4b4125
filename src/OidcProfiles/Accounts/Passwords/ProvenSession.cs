using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>
/// Gives a signed-in browser a session of its own once more: a new row and a new cookie, and the old row ends. So whoever has a copy of the
/// old cookie does not become somebody who has just proven who they are.
/// </summary>
internal sealed class ProvenSession<TUser>(SignInManager<TUser> signIn)
    where TUser : class
{
    /// <summary>How somebody has proven who they are (RFC 8176).</summary>
    public const string MethodClaim = "amr";

    /// <summary>By password (RFC 8176).</summary>
    public const string Password = "pwd";

    /// <param name="user">Who is signed in.</param>
    /// <param name="method">How they have proven it, as <c>amr</c> names it; null for a way that has no name.</param>
    public async Task RenewAsync(TUser user, string? method)
    {
        var session = await signIn.Context.AuthenticateAsync(signIn.AuthenticationScheme);
        var methods = (session.Principal?.FindAll(MethodClaim) ?? []).Select(claim => claim.Value).Append(method).OfType<string>().Distinct();
        await signIn.SignInWithClaimsAsync(
            user,
            new AuthenticationProperties { IsPersistent = session.Properties?.IsPersistent is true },
            methods.Select(method => new Claim(MethodClaim, method)));
    }
}
