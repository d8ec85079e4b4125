using System.Collections.Immutable;
using OidcProfiles.Attributes;
using OidcProfiles.Claims.Evaluation;

namespace OidcProfiles.Claims.Explaining;

/// <summary>A client's effective release: what it can get at most, by the same policy as its claims.</summary>
internal static class ClientRelations
{
    private static readonly ClaimDestinations[] Every = [ClaimDestinations.UserInfo, ClaimDestinations.IdToken, ClaimDestinations.AccessToken];

    public static ImmutableArray<ClientRelation> Find(AttributeSchema schema, string clientId, ImmutableArray<string>? scopes) =>
        [.. schema.Definitions.Select(definition => Describe(definition, clientId, scopes ?? definition.Scopes))];

    private static ClientRelation Describe(AttributeDefinition definition, string clientId, ImmutableArray<string> scopes)
    {
        var destinations = ClaimDestinations.None;
        var keptOutBy = ClaimReason.HiddenByAccess;
        foreach (var destination in Every)
        {
            var reason = ClaimsPolicy.Decide(
                definition,
                new() { UserId = string.Empty, ClientId = clientId, Scopes = scopes, Destination = destination },
                isRequested: false);
            if (reason == ClaimReason.IncludedByScope)
            {
                destinations |= destination;
            }
            else
            {
                // The later the rule, the less is wanting.
                keptOutBy = reason > keptOutBy ? reason : keptOutBy;
            }
        }

        return new(definition, destinations, destinations == ClaimDestinations.None ? keptOutBy : null);
    }
}
