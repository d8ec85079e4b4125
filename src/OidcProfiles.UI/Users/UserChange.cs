using OidcProfiles.Profiles;

namespace OidcProfiles.UI.Users;

/// <summary>A change of a value as administrators read it.</summary>
/// <param name="Label">What people read as the attribute's name.</param>
/// <param name="Before">The old value in words; empty for none.</param>
/// <param name="After">The new value in words; empty for none.</param>
/// <param name="IsRedacted">Whether the values are not kept.</param>
/// <param name="Provenance">Who changed it, and when.</param>
public sealed record UserChange(string Label, IReadOnlyList<string> Before, IReadOnlyList<string> After, bool IsRedacted, Provenance Provenance);
