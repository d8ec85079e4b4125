using System.Security.Claims;
using OidcProfiles.Host.Data;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.Host.Connect;

/// <summary>Remembers which client may have what.</summary>
internal sealed class ClientConsents(IOpenIddictApplicationManager applications, IOpenIddictAuthorizationManager authorizations)
{
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

        var isExplicit = !await applications.HasConsentTypeAsync(application, ConsentTypes.Implicit, cancellationToken);
        return new(user, id, last, (isExplicit && last is null) || request.HasPromptValue(PromptValues.Consent));
    }

    /// <summary>The id of the authorization that the tokens belong to; a new one if there was none.</summary>
    public async Task<string?> KeepAsync(ClientConsent consent, ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var authorization = consent.Authorization ?? await authorizations.CreateAsync(
            principal, consent.User.Id, consent.ClientRecordId, AuthorizationTypes.Permanent, principal.GetScopes(), cancellationToken);
        return await authorizations.GetIdAsync(authorization, cancellationToken);
    }
}
