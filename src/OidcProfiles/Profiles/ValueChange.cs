namespace OidcProfiles.Profiles;

/// <summary>A change of one value, for the history.</summary>
/// <param name="AttributeId">The attribute.</param>
/// <param name="Before">The old value as JSON; null if there was none or the attribute is sensitive.</param>
/// <param name="After">The new value as JSON; null if it was cleared or the attribute is sensitive.</param>
/// <param name="IsRedacted">Whether the values are left out because the attribute is sensitive.</param>
public sealed record ValueChange(string AttributeId, string? Before, string? After, bool IsRedacted);
