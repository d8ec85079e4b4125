using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using HostProperties = OpenIddict.Server.AspNetCore.OpenIddictServerAspNetCoreConstants.Properties;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>The host code of setup.json.</summary>
internal static class GoldenEndpoints
{
    private const string ServerScheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;
    private const string Cookies = CookieAuthenticationDefaults.AuthenticationScheme;

    private static readonly string[] GetAndPost = ["GET", "POST"];

    public static void MapGoldenEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/test/sign-in/{subject}", (string subject) => Results.SignIn(
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimNames.Subject, subject)], Cookies)), authenticationScheme: Cookies));
        routes.MapMethods("/connect/authorize", GetAndPost, AuthorizeAsync);
        routes.MapPost("/connect/token", TokenAsync);
        routes.MapMethods("/connect/endsession", GetAndPost, EndSession);
    }

    private static async Task<IResult> AuthorizeAsync(
        HttpContext http, IOpenIddictApplicationManager applications, IOpenIddictAuthorizationManager authorizations)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var session = await http.AuthenticateAsync(Cookies);
        if (!session.Succeeded)
        {
            return request.HasPromptValue(PromptValues.None)
                ? Forbid(Errors.LoginRequired, "The user is not signed in.")
                : Results.Challenge(new AuthenticationProperties { RedirectUri = "/back" }, [Cookies]);
        }

        var subject = session.Principal.GetClaim(ClaimNames.Subject)!;
        var application = (await applications.FindByClientIdAsync(request.ClientId!))!;
        var client = (await applications.GetIdAsync(application))!;
        var scopes = request.GetScopes();
        var known = await authorizations
            .FindAsync(subject, client, Statuses.Valid, AuthorizationTypes.Permanent, scopes)
            .LastOrDefaultAsync();

        if (known is null && await applications.HasConsentTypeAsync(application, ConsentTypes.Explicit))
        {
            var answer = http.Request.HasFormContentType ? http.Request.Form["answer"].ToString() : string.Empty;
            if (answer is "no")
            {
                return Results.Forbid(authenticationSchemes: [ServerScheme]);
            }

            if (answer is not "yes")
            {
                return request.HasPromptValue(PromptValues.None)
                    ? Forbid(Errors.ConsentRequired, "Consent is needed.")
                    : Results.Text("consent page");
            }
        }

        var principal = GoldenUsers.CreatePrincipal(subject, scopes);
        var authorization = known ?? await authorizations.CreateAsync(principal, subject, client, AuthorizationTypes.Permanent, scopes);
        principal.SetAuthorizationId(await authorizations.GetIdAsync(authorization));

        return SignIn(principal);
    }

    private static async Task<IResult> TokenAsync(HttpContext http, GoldenUsers users)
    {
        var request = http.GetOpenIddictServerRequest()!;
        if (request.IsClientCredentialsGrantType())
        {
            return SignIn(GoldenUsers.CreateClientPrincipal(request.ClientId!, request.GetScopes()));
        }

        var granted = (await http.AuthenticateAsync(ServerScheme)).Principal!;
        var subject = granted.GetClaim(ClaimNames.Subject)!;

        return users.IsGone(subject)
            ? Forbid(Errors.InvalidGrant, "The user no longer exists.")
            : SignIn(GoldenUsers.CreatePrincipal(subject, granted.GetScopes()));
    }

    private static IResult EndSession() =>
        Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [Cookies, ServerScheme]);

    private static IResult SignIn(ClaimsPrincipal principal) => Results.SignIn(principal, authenticationScheme: ServerScheme);

    private static IResult Forbid(string error, string description) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>
        {
            [HostProperties.Error] = error,
            [HostProperties.ErrorDescription] = description,
        }),
        [ServerScheme]);
}
