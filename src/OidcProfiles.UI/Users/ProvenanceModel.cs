using OidcProfiles.Profiles;

namespace OidcProfiles.UI.Users;

/// <summary>What <c>_Provenance</c> shows.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="UserId">Whose value it is: a person who set their own is told as such.</param>
public sealed record ProvenanceModel(Provenance Provenance, string UserId);
