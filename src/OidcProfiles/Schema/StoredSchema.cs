using System.Collections.Immutable;

namespace OidcProfiles.Schema;

/// <summary>All stored definitions at one moment.</summary>
/// <param name="Version">Changes with every change of any definition; null if none was ever stored.</param>
/// <param name="Definitions">The definitions in any order; a standard attribute with its defaults has none.</param>
public sealed record StoredSchema(string? Version, ImmutableArray<StoredDefinition> Definitions);
