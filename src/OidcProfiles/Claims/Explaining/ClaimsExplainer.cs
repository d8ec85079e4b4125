using System.Collections.Immutable;
using OidcProfiles.Attributes;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Profiles;

namespace OidcProfiles.Claims.Explaining;

/// <summary>The evaluation with its reasons.</summary>
internal static class ClaimsExplainer
{
    public static DestinationExplanation Explain(
        AttributeSchema schema, ProfileSnapshot snapshot, ProfileClaimsRequest request, ContributedClaims contributed)
    {
        var sink = new Sink(schema.Definitions.Length);
        ClaimsEvaluation.Run(schema, snapshot, request, contributed, ref sink);
        var decisions = sink.Finish();
        return new(ClaimsProjector.Collect(snapshot.Account.UserId, decisions), decisions);
    }

    private readonly struct Sink(int count) : IClaimSink
    {
        private readonly ImmutableArray<ClaimDecision>.Builder _decisions = ImmutableArray.CreateBuilder<ClaimDecision>(count);

        public void Take(in ClaimDecision decision) => _decisions.Add(decision);

        public ImmutableArray<ClaimDecision> Finish() => _decisions.ToImmutable();
    }
}
