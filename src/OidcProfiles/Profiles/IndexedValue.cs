namespace OidcProfiles.Profiles;

/// <summary>A value of a unique or searchable attribute in its normalised form.</summary>
/// <param name="AttributeId">The attribute.</param>
/// <param name="Key">The normalised form, at most 256 characters.</param>
/// <param name="IsUnique">Whether no other user may have it.</param>
public sealed record IndexedValue(string AttributeId, string Key, bool IsUnique);
