using System.Collections.Immutable;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Profiles;

namespace OidcProfiles.Claims;

/// <summary>The pure part of releasing claims: schema, user and request in, claims out. The evaluation without its reasons.</summary>
public static class ClaimsProjector
{
    /// <summary>The claims that the policy releases, <c>sub</c> first, then by the order of the schema; custom ones last, in one object.</summary>
    /// <param name="schema">The schema in force.</param>
    /// <param name="snapshot">The user.</param>
    /// <param name="request">What is asked.</param>
    public static IReadOnlyList<ProfileClaim> Project(AttributeSchema schema, ProfileSnapshot snapshot, ProfileClaimsRequest request) =>
        Project(schema, snapshot, request, ContributedClaims.None);

    internal static IReadOnlyList<ProfileClaim> Project(
        AttributeSchema schema, ProfileSnapshot snapshot, ProfileClaimsRequest request, ContributedClaims contributed)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(request);
        var sink = new Sink(schema.Definitions.Length, snapshot.Account.UserId);
        ClaimsEvaluation.Run(schema, snapshot, request, contributed, ref sink);
        return sink.Finish();
    }

    /// <summary>The claims of decisions that were made before, in the form in which a client gets them.</summary>
    internal static IReadOnlyList<ProfileClaim> Collect(string userId, IReadOnlyCollection<ClaimDecision> decisions)
    {
        var sink = new Sink(decisions.Count, userId);
        foreach (var decision in decisions)
        {
            sink.Take(decision);
        }

        return sink.Finish();
    }

    private struct Sink : IClaimSink
    {
        private readonly List<ProfileClaim> _claims;
        private ImmutableArray<KeyValuePair<string, AttributeValue>>.Builder? _custom;

        public Sink(int count, string userId) =>
            _claims = new(count + 1) { new(StandardAttributes.Subject, new TextValue(userId)) };

        public void Take(in ClaimDecision decision)
        {
            if (decision.Value is not { } value)
            {
                return;
            }

            if (decision.Definition is null or { Placement: AttributePlacement.Root })
            {
                _claims.Add(new(decision.Name, value));
            }
            else
            {
                (_custom ??= ImmutableArray.CreateBuilder<KeyValuePair<string, AttributeValue>>()).Add(new(decision.Name, value));
            }
        }

        public readonly List<ProfileClaim> Finish()
        {
            if (_custom is not null)
            {
                _claims.Add(new(StandardAttributes.CustomAttributes, new ObjectValue(_custom.ToImmutable())));
            }

            return _claims;
        }
    }
}
