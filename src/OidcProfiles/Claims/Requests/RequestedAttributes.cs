using OidcProfiles.Attributes;
using OidcProfiles.Claims.Evaluation;

namespace OidcProfiles.Claims.Requests;

/// <summary>What a client says it cannot do without, for whoever asks people for it.</summary>
public static class RequestedAttributes
{
    /// <summary>
    /// The attributes that are asked for as essential and that the policy would release, with or without a value, in the order of the
    /// schema. A hidden one is not among them.
    /// </summary>
    /// <param name="schema">The schema in force.</param>
    /// <param name="request">What is asked; the destination is not looked at.</param>
    public static IEnumerable<AttributeDefinition> FindEssential(AttributeSchema schema, ProfileClaimsRequest request)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(request);
        ProfileClaimsRequest[] both =
        [
            request with { Destination = ClaimDestinations.UserInfo },
            request with { Destination = ClaimDestinations.IdToken },
        ];
        return schema.Definitions.Where(definition => Array.Exists(both, one => IsEssential(definition, one)));
    }

    private static bool IsEssential(AttributeDefinition definition, ProfileClaimsRequest request)
    {
        var member = request.Claims.For(request.Destination);
        return (ClaimsPolicy.EntryOf(definition, member)?.IsEssential is true || IsEssentialInALanguage(definition, member))
            && ClaimsPolicy.Decide(definition, request, isRequested: true) is ClaimReason.IncludedByScope or ClaimReason.IncludedByClaimsRequest;
    }

    private static bool IsEssentialInALanguage(AttributeDefinition definition, ClaimsRequestMember member) =>
        definition.HasLanguageVariants && member.Tagged.Any(entry => entry.IsEssential && entry.Claim == definition.ClaimName);
}
