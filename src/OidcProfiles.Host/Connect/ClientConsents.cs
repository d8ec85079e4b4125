using System.Security.Claims;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Requests;
using OidcProfiles.Host.Data;
using OidcProfiles.OpenIddict;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.Host.Connect;

/// <summary>Remembers which client may have what.</summary>
internal sealed class ClientConsents(
    IOpenIddictApplicationManager applications,
    IOpenIddictAuthorizationManager authorizations,
    AuthorizationClaims claims,
    IAttributeSchemaProvider schemas)
{
    /// <summary>
    /// What a request asks for by name and its scopes do not cover (OIDC Core 5.5). Consent is remembered by scopes, so that a person is asked
    /// for these every time.
    /// </summary>
    /// <param name="request">The request at the authorization endpoint.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IReadOnlyList<AttributeDefinition>> FindBeyondScopesAsync(OpenIddictRequest request, CancellationToken cancellationToken)
    {
        if (await claims.FindAsync(request, userId: string.Empty, cancellationToken) is not { Claims.IsEmpty: false } wanted)
        {
            return [];
        }

        var schema = schemas.Current;
        var byScope = ReleasedAttributes.Find(schema, wanted with { Claims = ClaimsRequest.None }).Select(definition => definition.Id).ToHashSet(StringComparer.Ordinal);
        return [.. ReleasedAttributes.Find(schema, wanted).Where(definition => !byScope.Contains(definition.Id))];
    }

    public async Task<ClientConsent> FindAsync(ApplicationUser user, OpenIddictRequest request, CancellationToken cancellationToken)
    {
        var application = await applications.FindByClientIdAsync(request.ClientId!, cancellationToken)
            ?? throw new InvalidOperationException("OpenIddict let an unknown client through.");
        var id = await applications.GetIdAsync(application, cancellationToken)
            ?? throw new InvalidOperationException("The client has no record id.");
        object? last = null;
        await foreach (var authorization in authorizations.FindAsync(
            user.Id, id, Statuses.Valid, AuthorizationTypes.Permanent, request.GetScopes(), cancellationToken))
        {
            last = authorization;
        }

        var state = await applications.GetConsentTypeAsync(application, cancellationToken) switch
        {
            ConsentTypes.External => last is null ? ConsentState.Withheld : ConsentState.Given,
            ConsentTypes.Systematic => ConsentState.Needed,
            _ when request.HasPromptValue(PromptValues.Consent) => ConsentState.Needed,
            ConsentTypes.Implicit => ConsentState.Given,
            _ => last is null || (await FindBeyondScopesAsync(request, cancellationToken)).Count > 0 ? ConsentState.Needed : ConsentState.Given,
        };
        return new(user, id, last, state);
    }

    /// <summary>The id of the authorization that the tokens belong to; a new one if there was none.</summary>
    public async Task<string?> KeepAsync(ClientConsent consent, ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var authorization = consent.Authorization ?? await authorizations.CreateAsync(
            principal, consent.User.Id, consent.ClientRecordId, AuthorizationTypes.Permanent, principal.GetScopes(), cancellationToken);
        return await authorizations.GetIdAsync(authorization, cancellationToken);
    }
}
