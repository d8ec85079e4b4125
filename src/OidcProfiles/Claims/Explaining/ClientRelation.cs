using OidcProfiles.Attributes;
using OidcProfiles.Claims.Evaluation;

namespace OidcProfiles.Claims.Explaining;

/// <summary>How a client stands to one attribute, whoever the user is.</summary>
/// <param name="Definition">The attribute.</param>
/// <param name="Destinations">Where the client can get it, by its scopes or by asking for it by name.</param>
/// <param name="KeptOutBy">The first rule that keeps it out everywhere; null if the client can get it somewhere.</param>
public sealed record ClientRelation(AttributeDefinition Definition, ClaimDestinations Destinations, ClaimReason? KeptOutBy);
