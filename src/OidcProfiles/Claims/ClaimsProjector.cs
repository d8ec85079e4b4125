using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Claims;

/// <summary>The pure part of releasing claims: schema, user and request in, claims out.</summary>
public static class ClaimsProjector
{
    /// <summary>The claims that the policy releases, <c>sub</c> first, then by the order of the schema; custom ones last, in one object.</summary>
    /// <param name="schema">The schema in force.</param>
    /// <param name="snapshot">The user.</param>
    /// <param name="request">What is asked.</param>
    public static IReadOnlyList<ProfileClaim> Project(AttributeSchema schema, ProfileSnapshot snapshot, ProfileClaimsRequest request)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(snapshot);
        var claims = new List<ProfileClaim>(schema.Definitions.Length + 1)
        {
            new(StandardAttributes.Subject, new TextValue(snapshot.Account.UserId)),
        };
        ImmutableArray<KeyValuePair<string, AttributeValue>>.Builder? custom = null;
        foreach (var definition in schema.Definitions)
        {
            if (AccessPolicy.Decide(definition, request) != ReleaseDecision.Released
                || AttributeReader.Read(schema, definition, snapshot) is not { } value)
            {
                continue;
            }

            if (definition.Placement == AttributePlacement.Root)
            {
                claims.Add(new(definition.ClaimName, value));
            }
            else
            {
                (custom ??= ImmutableArray.CreateBuilder<KeyValuePair<string, AttributeValue>>()).Add(new(definition.ClaimName, value));
            }
        }

        if (custom is not null)
        {
            claims.Add(new(StandardAttributes.CustomAttributes, new ObjectValue(custom.ToImmutable())));
        }

        return claims;
    }
}
