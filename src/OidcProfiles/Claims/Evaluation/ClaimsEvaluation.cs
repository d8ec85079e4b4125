using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims.Requests;
using OidcProfiles.Profiles;

namespace OidcProfiles.Claims.Evaluation;

/// <summary>
/// The one evaluation of claims: schema, user, request and what contributors say in; for every attribute a decision with its reason out.
/// <see cref="ClaimsProjector"/> takes the claims of it, the explanation takes the reasons too. Pure.
/// </summary>
internal static class ClaimsEvaluation
{
    public static void Run<TSink>(
        AttributeSchema schema, ProfileSnapshot snapshot, ProfileClaimsRequest request, ContributedClaims contributed, ref TSink sink)
        where TSink : struct, IClaimSink
    {
        var member = request.Claims.For(request.Destination);
        foreach (var definition in schema.Definitions)
        {
            var entry = ClaimsPolicy.EntryOf(definition, member);
            sink.Take(Decide(schema, snapshot, request, contributed, definition, entry));
            if (!member.Tagged.IsEmpty && definition.HasLanguageVariants)
            {
                foreach (var tagged in member.Tagged)
                {
                    if (tagged.Claim == definition.ClaimName)
                    {
                        sink.Take(DecideTagged(snapshot, request, contributed, definition, tagged));
                    }
                }
            }
        }

        foreach (var (name, value) in contributed.Added)
        {
            sink.Take(new(null, null, ClaimReason.AddedByContributor, name, value));
        }
    }

    private static ClaimDecision Decide(
        AttributeSchema schema,
        ProfileSnapshot snapshot,
        ProfileClaimsRequest request,
        ContributedClaims contributed,
        AttributeDefinition definition,
        ClaimRequestEntry? entry)
    {
        var reason = ClaimsPolicy.Decide(definition, request, entry is not null, snapshot.Consent);
        AttributeValue? value = null;
        if (reason is ClaimReason.IncludedByScope or ClaimReason.IncludedByClaimsRequest)
        {
            value = Read(schema, snapshot, request, definition);
            reason = value is null ? ClaimReason.NoValue
                : !Matches(schema, snapshot, request, definition, entry, value) ? ClaimReason.RequestedValueNotMatching
                : IsRemoved(contributed, definition, definition.ClaimName) ? ClaimReason.RemovedByContributor
                : reason;
        }

        return Make(definition, null, definition.ClaimName, reason, value);
    }

    /// <summary>A claim in a language that was asked for by name (OIDC Core 5.2): every rule of its attribute applies.</summary>
    private static ClaimDecision DecideTagged(
        ProfileSnapshot snapshot,
        ProfileClaimsRequest request,
        ContributedClaims contributed,
        AttributeDefinition definition,
        ClaimRequestEntry entry)
    {
        var reason = ClaimsPolicy.Decide(definition, request, isRequested: true, snapshot.Consent);
        AttributeValue? value = null;
        if (reason is ClaimReason.IncludedByScope or ClaimReason.IncludedByClaimsRequest)
        {
            value = definition.Origin == AttributeOrigin.Profile ? ClaimsLocales.Find(definition, snapshot.Profile, entry.Language!) : null;

            // A scope releases the attribute; only the client's asking brings this language.
            reason = value is null ? ClaimReason.NoValue
                : !entry.Accepts(value) ? ClaimReason.RequestedValueNotMatching
                : IsRemoved(contributed, definition, entry.Name) || IsRemoved(contributed, definition, definition.ClaimName)
                    ? ClaimReason.RemovedByContributor
                : ClaimReason.IncludedByClaimsRequest;
        }

        return Make(definition, entry.Language, entry.Name, reason, value);
    }

    private static AttributeValue? Read(
        AttributeSchema schema, ProfileSnapshot snapshot, ProfileClaimsRequest request, AttributeDefinition definition) =>
        (!request.ClaimsLocales.IsEmpty && definition.HasLanguageVariants && definition.Origin == AttributeOrigin.Profile
            ? ClaimsLocales.Pick(definition, snapshot.Profile, request.ClaimsLocales)
            : null)
        ?? AttributeReader.Read(schema, definition, snapshot);

    private static bool Matches(
        AttributeSchema schema,
        ProfileSnapshot snapshot,
        ProfileClaimsRequest request,
        AttributeDefinition definition,
        ClaimRequestEntry? entry,
        AttributeValue value)
    {
        // A value for all custom attributes at once is one that no single one of them has.
        if (entry is not null && (entry.Claim != definition.ClaimName ? entry.Values is not null : !entry.Accepts(value)))
        {
            return false;
        }

        // A flag without the address it speaks of would be taken for the requested one's.
        return !definition.IsStandard
            || StandardAttributes.VerifiedBy(definition.Id) is not { } name
            || request.Claims.For(request.Destination).Find(name) is not { Values: not null } asked
            || schema.Find(name) is not { } address
            || AttributeReader.Read(schema, address, snapshot) is not { } found
            || asked.Accepts(found);
    }

    private static bool IsRemoved(ContributedClaims contributed, AttributeDefinition definition, string name) =>
        contributed.Removed.Count > 0
        && (contributed.Removed.Contains(name)
            || (definition.Placement != AttributePlacement.Root && contributed.Removed.Contains(StandardAttributes.CustomAttributes)));

    private static ClaimDecision Make(
        AttributeDefinition definition, string? language, string name, ClaimReason reason, AttributeValue? value) =>
        new(definition, language, reason, name, reason is ClaimReason.IncludedByScope or ClaimReason.IncludedByClaimsRequest ? value : null);
}
