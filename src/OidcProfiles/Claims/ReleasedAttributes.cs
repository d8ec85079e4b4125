using OidcProfiles.Access;
using OidcProfiles.Attributes;

namespace OidcProfiles.Claims;

/// <summary>Which attributes a request releases, whether they have a value or not.</summary>
public static class ReleasedAttributes
{
    /// <summary>The attributes that the policy releases, in the order of the schema.</summary>
    /// <param name="schema">The schema in force.</param>
    /// <param name="request">What is asked; several destinations at once are any of them.</param>
    public static IEnumerable<AttributeDefinition> Find(AttributeSchema schema, ProfileClaimsRequest request)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return schema.Definitions.Where(definition => AccessPolicy.Decide(definition, request) == ReleaseDecision.Released);
    }
}
