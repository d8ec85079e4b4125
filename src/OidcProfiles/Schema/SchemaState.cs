using System.Collections.Frozen;
using OidcProfiles.Attributes;
using OidcProfiles.Computed;

namespace OidcProfiles.Schema;

/// <summary>The stored definitions at one moment, read. Edits are made on a copy of the document.</summary>
internal sealed class SchemaState
{
    private SchemaState(StoredSchema stored, AttributeSchemaDocument document)
    {
        (Version, Document) = (stored.Version, document);
        Stored = stored.Definitions.ToFrozenDictionary(definition => definition.Id, StringComparer.Ordinal);
    }

    public string? Version { get; }

    /// <summary>The definitions; custom ones with id and order, standard ones also where they say nothing.</summary>
    public AttributeSchemaDocument Document { get; }

    /// <summary>What is stored, by attribute id.</summary>
    public FrozenDictionary<string, StoredDefinition> Stored { get; }

    public static SchemaState Read(StoredSchema stored) => new(stored, SchemaForm.Of(new AttributeSchemaDocument
    {
        StandardAttributes = stored.Definitions.Where(definition => definition.IsStandard)
            .ToDictionary(definition => definition.Id, definition => SchemaJson.Read<StandardAttributeOptions>(definition.Document)),
        CustomAttributes = [.. stored.Definitions.Where(definition => !definition.IsStandard).OrderBy(d => d.Id, StringComparer.Ordinal)
            .Select(definition => WithId(SchemaJson.Read<CustomAttributeOptions>(definition.Document), definition.Id))],
    }));

    /// <summary>A document to edit.</summary>
    public AttributeSchemaDocument Copy() => SchemaForm.Of(Document);

    /// <param name="computed">Derives the computed attributes; null if nobody reads values by this schema.</param>
    public AttributeSchema Compile(ComputedValues? computed = null) =>
        AttributeSchemaBuilder.Build(Document, Stored.ToDictionary(pair => pair.Key, pair => pair.Value.ConcurrencyStamp), computed, Version);

    /// <summary>The attribute's name; its id where it has none.</summary>
    public string Name(string id) => Document.CustomAttributes.FirstOrDefault(attribute => attribute.Id == id)?.Name ?? id;

    private static CustomAttributeOptions WithId(CustomAttributeOptions options, string id)
    {
        options.Id = id;
        return options;
    }
}
