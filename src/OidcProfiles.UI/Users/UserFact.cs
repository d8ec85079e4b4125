using OidcProfiles.Profiles;

namespace OidcProfiles.UI.Users;

/// <summary>An attribute of a user as administrators read it.</summary>
/// <param name="Label">What people read as its name.</param>
/// <param name="Lines">The value in words; empty for none.</param>
/// <param name="IsVerified">Of an address or number: whether it is known to be the person's; null for everything else.</param>
/// <param name="Provenance">Who set it, and when; null where nobody did.</param>
public sealed record UserFact(string Label, IReadOnlyList<string> Lines, bool? IsVerified, Provenance? Provenance);
