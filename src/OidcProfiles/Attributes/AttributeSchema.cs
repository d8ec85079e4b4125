using System.Collections.Frozen;
using System.Collections.Immutable;
using OidcProfiles.Computed;

namespace OidcProfiles.Attributes;

/// <summary>All attribute definitions at one moment: an immutable snapshot, shared by all requests.</summary>
public sealed class AttributeSchema
{
    private readonly FrozenDictionary<string, AttributeDefinition> _byName;

    /// <summary>Takes the definitions as they are; ids, names and claim names occur once.</summary>
    /// <param name="definitions">The definitions in any order.</param>
    public AttributeSchema(IEnumerable<AttributeDefinition> definitions)
    {
        All = [.. definitions.OrderBy(definition => definition.Order).ThenBy(definition => definition.Name, StringComparer.Ordinal)];
        Definitions = [.. All.Where(definition => !definition.IsRetired)];
        _byName = Definitions.ToFrozenDictionary(definition => definition.Name, StringComparer.Ordinal);
    }

    /// <summary>The standard attributes with their defaults, and nothing else.</summary>
    public static AttributeSchema Standard { get; } = new(StandardAttributes.All);

    /// <summary>The definitions with those that are retired.</summary>
    public ImmutableArray<AttributeDefinition> All { get; }

    /// <summary>The definitions in use, in the order of forms.</summary>
    public ImmutableArray<AttributeDefinition> Definitions { get; }

    /// <summary>Changes with every change of a definition; null in a schema that is not stored.</summary>
    public string? Version { get; init; }

    /// <summary>Derives the computed attributes; null where nothing is derived, such as in a schema that is only looked at.</summary>
    internal ComputedValues? Computed { get; init; }

    /// <summary>The definition in use of that name.</summary>
    /// <returns>Null if there is none.</returns>
    public AttributeDefinition? Find(string name) => _byName.GetValueOrDefault(name);
}
