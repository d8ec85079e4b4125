using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OidcProfiles.Schema;

/// <summary>How one definition would change.</summary>
public sealed record SchemaDifference
{
    /// <summary>The attribute.</summary>
    public required string AttributeId { get; init; }

    /// <summary>Its name afterwards.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is a standard attribute.</summary>
    public bool IsStandard { get; init; }

    /// <summary>What happens to it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required SchemaDifferenceKind Kind { get; init; }

    /// <summary>The members that differ, by the names of the JSON document; none if the attribute is new.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>The old definition; null if there is none.</summary>
    public JsonElement? Before { get; init; }

    /// <summary>The new definition.</summary>
    public required JsonElement After { get; init; }

    /// <summary>What it does to stored values; null if it cannot touch them.</summary>
    public ValueImpact? Values { get; init; }
}
