using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Claims.Requests;

namespace OidcProfiles.Claims.Evaluation;

/// <summary>The part of the evaluation that needs no user: <see cref="AccessPolicy"/>, and what a claims request changes of it.</summary>
internal static class ClaimsPolicy
{
    /// <summary>Whether the attribute is released, with or without a value, whatever the person says.</summary>
    public static ClaimReason Decide(AttributeDefinition definition, ProfileClaimsRequest request, bool isRequested) =>
        AccessPolicy.Decide(definition, request) switch
        {
            ReleaseDecision.Released => ClaimReason.IncludedByScope,
            ReleaseDecision.DestinationNotEnabled => ClaimReason.DestinationNotEnabled,
            ReleaseDecision.ClientNotListed => ClaimReason.ClientNotReleased,
            ReleaseDecision.ScopeNotGranted => !isRequested ? ClaimReason.ScopeMissing
                : MayAskFor(definition, request) ? ClaimReason.IncludedByClaimsRequest
                : ClaimReason.ScopeNotPermitted,
            _ => ClaimReason.HiddenByAccess,
        };

    /// <summary>The same with what the person has decided; null if nothing is remembered of it.</summary>
    public static ClaimReason Decide(
        AttributeDefinition definition, ProfileClaimsRequest request, bool isRequested, AttributeConsent? consent)
    {
        var reason = Decide(definition, request, isRequested);
        if (consent is null || reason is not (ClaimReason.IncludedByScope or ClaimReason.IncludedByClaimsRequest))
        {
            return reason;
        }

        return ConsentPolicy.Find(definition, consent) switch
        {
            ConsentState.Withheld => ClaimReason.WithheldByConsent,
            ConsentState.New => ClaimReason.NotYetConsented,
            _ => reason,
        };
    }

    /// <summary>What asks for the attribute by name: its own entry, or the one for all that have no claim of their own.</summary>
    public static ClaimRequestEntry? EntryOf(AttributeDefinition definition, ClaimsRequestMember member) =>
        member.Entries.IsEmpty ? null
        : member.Find(definition.ClaimName)
            ?? (definition.Placement == AttributePlacement.Root ? null : member.Find(StandardAttributes.CustomAttributes));

    /// <summary>Whether anything asks for the attribute, in whatever language.</summary>
    public static bool IsRequested(AttributeDefinition definition, ClaimsRequestMember member) =>
        EntryOf(definition, member) is not null
        || (definition.HasLanguageVariants && member.Tagged.Any(entry => entry.Claim == definition.ClaimName));

    /// <summary>A client that may not ask for the scope does not get around that by asking for the claim.</summary>
    private static bool MayAskFor(AttributeDefinition definition, ProfileClaimsRequest request)
    {
        if (request.PermittedScopes is not { } permitted)
        {
            return true;
        }

        foreach (var scope in definition.Scopes)
        {
            if (permitted.Contains(scope))
            {
                return true;
            }
        }

        return false;
    }
}
