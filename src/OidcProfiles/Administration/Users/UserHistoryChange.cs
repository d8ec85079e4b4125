using OidcProfiles.Attributes;
using OidcProfiles.History;

namespace OidcProfiles.Administration.Users;

/// <summary>A change of a value.</summary>
/// <param name="Definition">The attribute.</param>
/// <param name="Language">The language of the value (BCP 47); null for the value that is in no certain one.</param>
/// <param name="Entry">The change.</param>
public sealed record UserHistoryChange(AttributeDefinition Definition, string? Language, HistoryEntry Entry);
