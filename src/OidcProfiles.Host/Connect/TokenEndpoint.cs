using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Host.Data;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using ClaimNames = OpenIddict.Abstractions.OpenIddictConstants.Claims;

namespace OidcProfiles.Host.Connect;

/// <summary>Token endpoint (RFC 6749, 3.2): code, refresh token, client credentials.</summary>
internal sealed class TokenEndpoint(SignInManager<ApplicationUser> signIn, ConnectPrincipals principals)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var request = context.GetOpenIddictServerRequest()
            ?? throw new InvalidOperationException("The token endpoint was reached without OpenIddict: enable its pass-through.");
        return request.IsClientCredentialsGrantType()
            ? SignIn(CreateForClient(request))
            : await ExchangeAsync(context);
    }

    private async Task<IResult> ExchangeAsync(HttpContext context)
    {
        var exchanged = (await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal
            ?? throw new InvalidOperationException("OpenIddict let a request without code and refresh token through.");
        var user = await signIn.UserManager.FindByIdAsync(exchanged.GetClaim(ClaimNames.Subject)!);
        if (user is null || await signIn.UserManager.IsLockedOutAsync(user) || !await signIn.CanSignInAsync(user))
        {
            return ConnectResults.Refuse(Errors.InvalidGrant, "The user may not sign in any more.");
        }

        // A new principal of the user as it is now; the scopes are those that were granted.
        var principal = await principals.CreateAsync(user, exchanged.GetScopes(), context.RequestAborted);
        ConnectPrincipals.KeepAuthenticationTime(principal, exchanged);
        return SignIn(principal);
    }

    private static ClaimsPrincipal CreateForClient(OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity(authenticationType: "OidcProfiles.Host", ClaimNames.Name, ClaimNames.Role);
        identity.SetClaim(ClaimNames.Subject, request.ClientId);
        identity.SetScopes(request.GetScopes());
        return new(identity);
    }

    private static IResult SignIn(ClaimsPrincipal principal)
    {
        principal.SetDestinations(ConnectPrincipals.DestinationsOf);
        return Results.SignIn(principal, properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
