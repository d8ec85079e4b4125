using System.Security.Claims;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Consents;
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
    AttributeConsents attributes)
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

        var type = await applications.GetConsentTypeAsync(application, cancellationToken);
        var consent = new ClientConsent(user, id, last, ConsentState.Given);
        return type switch
        {
            ConsentTypes.External => last is null ? consent with { State = ConsentState.Withheld } : consent,
            ConsentTypes.Implicit => request.HasPromptValue(PromptValues.Consent) ? consent with { State = ConsentState.Needed } : consent,
            _ => await AskAsync(consent, isAskedAlways: type == ConsentTypes.Systematic || request.HasPromptValue(PromptValues.Consent), request, cancellationToken),
        };
    }

    /// <summary>Remembers an answer, and looks whether it leaves something to ask.</summary>
    public async Task<ClientConsent> AnswerAsync(ClientConsent consent, AttributeConsentAnswer answer, CancellationToken cancellationToken)
    {
        if (consent.Wanted is not { } wanted)
        {
            return consent with { State = ConsentState.Given };
        }

        var result = await attributes.SaveAsync(wanted, answer, cancellationToken);
        var form = await attributes.FindAsync(wanted, cancellationToken);
        return consent with { Form = form, State = result.Succeeded && form is { MustAsk: false } ? ConsentState.Given : ConsentState.Needed };
    }

    /// <summary>The id of the authorization that the tokens belong to; a new one if there was none.</summary>
    public async Task<string?> KeepAsync(ClientConsent consent, ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        // From the first code on a client of which people are asked gets only what they share, also if it has asked for nothing so far.
        if (consent is { Wanted: { } wanted, Form.Remembered: null })
        {
            await attributes.SaveAsync(wanted, AttributeConsentAnswer.Nothing, cancellationToken);
        }

        var authorization = consent.Authorization ?? await authorizations.CreateAsync(
            principal, consent.User.Id, consent.ClientRecordId, AuthorizationTypes.Permanent, principal.GetScopes(), cancellationToken);
        return await authorizations.GetIdAsync(authorization, cancellationToken);
    }

    private async Task<ClientConsent> AskAsync(ClientConsent consent, bool isAskedAlways, OpenIddictRequest request, CancellationToken cancellationToken)
    {
        var wanted = await claims.FindAsync(request, consent.User.Id, cancellationToken)
            ?? throw new InvalidOperationException("OpenIddict let a wrong 'claims' parameter through.");
        var form = await attributes.FindAsync(wanted, cancellationToken);
        return consent with
        {
            Wanted = wanted,
            Form = form,
            State = isAskedAlways || consent.Authorization is null || form is not { MustAsk: false } ? ConsentState.Needed : ConsentState.Given,
        };
    }
}
