namespace OidcProfiles.Schema;

/// <summary>A change of one definition, for store and history.</summary>
/// <param name="AttributeId">The attribute.</param>
/// <param name="IsStandard">Whether it is a standard attribute.</param>
/// <param name="Before">The old definition as JSON; null if there was none stored.</param>
/// <param name="After">The new definition as JSON; null only for a standard attribute that goes back to its defaults.</param>
public sealed record DefinitionChange(string AttributeId, bool IsStandard, string? Before, string? After);
