using System.Collections.Immutable;
using OidcProfiles.Claims.Evaluation;

namespace OidcProfiles.Claims.Explaining;

/// <summary>What one destination gets, and why.</summary>
/// <param name="Claims">Just the claims of the profile that the destination gets, <c>sub</c> first.</param>
/// <param name="Decisions">
/// A decision for every attribute in use, in the order of the schema, each followed by those on languages that were asked for; at the end
/// what contributors added.
/// </param>
public sealed record DestinationExplanation(IReadOnlyList<ProfileClaim> Claims, ImmutableArray<ClaimDecision> Decisions);
