using OidcProfiles.Attributes;
using OidcProfiles.Claims.Consents;
using OidcProfiles.OpenIddict;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.Host.Connect;

/// <summary>Makes of an authorization request what the consent page asks.</summary>
internal sealed class ConsentQuestions(
    IOpenIddictApplicationManager applications, AuthorizationClaims claims, AttributeConsents consents, IAttributeSchemaProvider schemas)
{
    /// <returns>Null if there is no such client or user, or the <c>claims</c> parameter has a fault.</returns>
    public async Task<ConsentQuestion?> FindAsync(OpenIddictRequest request, string userId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(request.ClientId)
            || await applications.FindByClientIdAsync(request.ClientId, cancellationToken) is not { } application
            || await claims.FindAsync(request, userId, cancellationToken) is not { } wanted
            || await consents.FindAsync(wanted, cancellationToken) is not { } form)
        {
            return null;
        }

        var type = await applications.GetConsentTypeAsync(application, cancellationToken);
        return new(
            await applications.GetLocalizedDisplayNameAsync(application, cancellationToken) ?? request.ClientId,
            form,
            OnlyNew: type != ConsentTypes.Systematic && !request.HasPromptValue(PromptValues.Consent),
            CanChoose: type is not (ConsentTypes.Implicit or ConsentTypes.External),
            [.. request.GetScopes().Distinct(StringComparer.Ordinal).Where(scope => !IsOfAttributes(scope))]);
    }

    private bool IsOfAttributes(string scope) => schemas.Current.Definitions.Any(definition => definition.Scopes.Contains(scope));
}
