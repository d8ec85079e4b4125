using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>What a document would change, found without changing anything.</summary>
public sealed record SchemaPlan
{
    /// <summary>Whether the changes were made; false for a dry run.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsApplied { get; init; }

    /// <summary>The version of the schema that the plan was made for; null if no definition was ever stored.</summary>
    public string? Version { get; init; }

    /// <summary>Why the document is not accepted, each a sentence with place, value and what is accepted. With any, no difference is told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ImmutableArray<string> Faults { get; init; } = [];

    /// <summary>The definitions that differ: standard ones, then custom ones as the document has them, then those that it does not name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ImmutableArray<SchemaDifference> Differences { get; init; } = [];

    /// <summary>The document.</summary>
    [JsonIgnore]
    public AttributeSchemaDocument Target { get; init; } = new();

    /// <summary>Whether there is neither a fault nor a stored value that would no longer be valid or unique.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsSafe => Faults.IsEmpty && Differences.All(difference => difference.Values is null or { Invalid: 0, Duplicate: 0 });
}
