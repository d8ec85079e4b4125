using OidcProfiles.Profiles;

namespace OidcProfiles.Schema;

/// <summary>Changes of definitions with everything that is written with them in one transaction.</summary>
public sealed record SchemaChange
{
    /// <summary>The version of the schema that the changes were made for; null if none was ever stored.</summary>
    public required string? Version { get; init; }

    /// <summary>The changes.</summary>
    public required IReadOnlyList<DefinitionChange> Definitions { get; init; }

    /// <summary>
    /// The attributes whose values must be indexed anew because unique or searchable changed, and how: from a profile to its indexed
    /// values of just these attributes. Null if there are none.
    /// </summary>
    public Reindexing? Reindexing { get; init; }

    /// <summary>Who changed them.</summary>
    public required ChangeStamp Stamp { get; init; }
}
