using OidcProfiles.Attributes;
using OidcProfiles.Claims.Evaluation;

namespace OidcProfiles.Claims;

/// <summary>Which attributes a request releases, whether they have a value or not.</summary>
public static class ReleasedAttributes
{
    private static readonly ClaimDestinations[] Every = [ClaimDestinations.UserInfo, ClaimDestinations.IdToken, ClaimDestinations.AccessToken];

    /// <summary>The attributes that the policy releases, in the order of the schema.</summary>
    /// <param name="schema">The schema in force.</param>
    /// <param name="request">What is asked; several destinations at once are any of them.</param>
    public static IEnumerable<AttributeDefinition> Find(AttributeSchema schema, ProfileClaimsRequest request)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(request);
        var requests = Every.Where(one => (request.Destination & one) != 0).Select(one => request with { Destination = one }).ToArray();
        return schema.Definitions.Where(definition => Array.Exists(requests, one => IsReleased(definition, one)));
    }

    private static bool IsReleased(AttributeDefinition definition, ProfileClaimsRequest request) =>
        ClaimsPolicy.Decide(definition, request, ClaimsPolicy.IsRequested(definition, request.Claims.For(request.Destination)))
            is ClaimReason.IncludedByScope or ClaimReason.IncludedByClaimsRequest;
}
