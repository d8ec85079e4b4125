using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Consents;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.OpenIddict.Applications;

/// <summary>Which attributes go to a client of a user.</summary>
internal sealed class SharedAttributes(IAttributeSchemaProvider schemas, IAttributeConsentStore consents)
{
    /// <summary>What the user has decided, by client id.</summary>
    public async Task<IReadOnlyDictionary<string, AttributeConsent>> ReadAsync(string userId, CancellationToken cancellationToken) =>
        (await consents.ListAsync(userId, cancellationToken)).ToDictionary(consent => consent.ClientId, StringComparer.Ordinal);

    /// <summary>What the user shares; where nothing is remembered, what the policy releases with the scopes.</summary>
    public IEnumerable<AttributeDefinition> Find(string clientId, ImmutableArray<string> scopes, AttributeConsent? consent)
    {
        var schema = schemas.Current;
        var request = new ProfileClaimsRequest
        {
            UserId = string.Empty,
            ClientId = clientId,

            // Somebody shares also what was asked for by name, without a scope.
            Scopes = consent is null ? scopes : [.. schema.Definitions.SelectMany(definition => definition.Scopes).Distinct(StringComparer.Ordinal)],
            Destination = FindDestinations(scopes),
        };
        return ReleasedAttributes.Find(schema, request).Where(definition =>
            AccessPolicy.CanRead(definition, Party.EndUser) && (consent is null || IsShared(definition, consent)));
    }

    /// <summary>A flag goes where its address goes.</summary>
    private static bool IsShared(AttributeDefinition definition, AttributeConsent consent) =>
        consent.Shared.Contains(definition.Id)
        || (definition.IsStandard && StandardAttributes.VerifiedBy(definition.Id) is { } address && consent.Shared.Contains(address));

    /// <summary>UserInfo and ID tokens are for those who have <c>openid</c>; access tokens for all.</summary>
    private static ClaimDestinations FindDestinations(ImmutableArray<string> scopes) => scopes.Contains(Scopes.OpenId)
        ? ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken
        : ClaimDestinations.AccessToken;
}
