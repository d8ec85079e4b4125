using OidcProfiles.Claims;
using OidcProfiles.Claims.Evaluation;

namespace OidcProfiles.Administration.Effects;

/// <summary>A claim that a client would gain or lose, of people who have a value, with all scopes that it may ask for.</summary>
/// <param name="AttributeId">The attribute.</param>
/// <param name="Claim">The claim; a member of <c>custom_attributes</c> with that name before a dot.</param>
/// <param name="Destination">Where: one destination.</param>
/// <param name="IsGained">Whether it comes or goes.</param>
/// <param name="Reason">
/// What kept it out before, or would keep it out afterwards; null if there was or would be no such claim: the attribute is new, retired,
/// restored, or carried by another claim.
/// </param>
public sealed record ClaimEffect(string AttributeId, string Claim, ClaimDestinations Destination, bool IsGained, ClaimReason? Reason);
