using System.Security.Claims;
using Microsoft.Extensions.Options;
using OidcProfiles.Claims.Requests;
using OidcProfiles.OpenIddict.Requests;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using ClaimNames = OpenIddict.Abstractions.OpenIddictConstants.Claims;

namespace OidcProfiles.OpenIddict.Handlers;

/// <summary>
/// Keeps <c>claims</c> and <c>claims_locales</c> with the code, from where OpenIddict carries them on to each refresh, and refuses a request
/// for another user or for an authentication that did not take place.
/// </summary>
internal sealed class RememberClaimsRequest(PermittedScopes scopes, IOptions<OidcProfilesOptions> options) : IOpenIddictServerHandler<ProcessSignInContext>
{
    private const string UnmetAuthenticationRequirements = "unmet_authentication_requirements";

    /// <summary>After private claims came back from a code or refresh token, before tokens are prepared.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<ProcessSignInContext>()
            .UseScopedHandler<RememberClaimsRequest>()
            .SetOrder(OpenIddictServerHandlers.RestoreInternalClaims.Descriptor.Order + 500)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public async ValueTask HandleAsync(ProcessSignInContext context)
    {
        if (context.EndpointType != OpenIddictServerEndpointType.Authorization)
        {
            return;
        }

        var result = ClaimsParameter.Read(context.Request, options.Value.Claims.MaximumRequestBytes);
        if (result.Request is not { } claims)
        {
            context.Reject(Errors.InvalidRequest, result.Error);
            return;
        }

        // OIDC Core 3.1.2.2: nobody else's token, even if somebody else is signed in.
        if (!RequestedSubject.Allows(claims, context.Principal!.GetClaim(ClaimNames.Subject)!))
        {
            context.Reject(Errors.LoginRequired, "The requested user is not the one who is signed in.");
            return;
        }

        if (!RequestedAuthenticationContext.Allows(claims, FindAuthenticationContext(context.Principal!)))
        {
            context.Reject(UnmetAuthenticationRequirements, "The requested authentication context was not reached.");
            return;
        }

        var permitted = claims.IsEmpty ? null : await scopes.FindAsync(context.Options, context.ClientId, context.CancellationToken);
        new RememberedRequest(claims, ClaimsLocales.Parse(ClaimsParameter.ReadLocales(context.Request)), permitted).Write(context.Principal!);
    }

    /// <summary>What the ID token will say, if the host says anything.</summary>
    private static string? FindAuthenticationContext(ClaimsPrincipal principal) =>
        principal.FindFirst(ClaimNames.AuthenticationContextReference) is { } claim && claim.HasDestination(Destinations.IdentityToken)
            ? claim.Value
            : null;
}
