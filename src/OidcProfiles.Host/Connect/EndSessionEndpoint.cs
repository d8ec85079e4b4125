using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Host.Data;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using ClaimNames = OpenIddict.Abstractions.OpenIddictConstants.Claims;

namespace OidcProfiles.Host.Connect;

/// <summary>
/// End-session endpoint (OIDC RP-Initiated Logout 1.0). A client that shows the ID token of the signed-in person ends the session at
/// once; anybody else's request is put to the person first.
/// </summary>
internal sealed class EndSessionEndpoint(SignInManager<ApplicationUser> signIn, IAntiforgery antiforgery)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var subject = session.Principal is null ? null : signIn.UserManager.GetUserId(session.Principal);
        if (subject is not null && !await IsWantedAsync(context, subject))
        {
            return Results.LocalRedirect($"/account/logout{context.Request.QueryString}");
        }

        await signIn.SignOutAsync();
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private async Task<bool> IsWantedAsync(HttpContext context, string subject)
    {
        if (context.Request.HasFormContentType
            && (await context.Request.ReadFormAsync(context.RequestAborted)).ContainsKey(AuthorizeEndpoint.Accept))
        {
            return await antiforgery.IsRequestValidAsync(context);
        }

        var hint = await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        return hint.Principal?.GetClaim(ClaimNames.Subject) == subject;
    }
}
