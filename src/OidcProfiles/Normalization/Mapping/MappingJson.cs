using OidcProfiles.Schema;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>Mapping documents as JSON: camelCase names, enumerations by name, unknown members refused, a member <c>$schema</c> passed over.</summary>
public static class MappingJson
{
    private const string Published = "provider-mapping.schema.json";

    /// <summary>The JSON Schema (draft 2020-12) of a mapping document, for editors and other tools.</summary>
    public static string JsonSchema { get; } = EmbeddedText.Read(Published);

    /// <summary>Reads a mapping document.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="SchemaFormatException">It is no such document; the message lists every fault of its form with its place.</exception>
    public static ProviderMapping Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return SchemaReader.Read<ProviderMapping>(json, SchemaJsonOptions.Compact);
    }
}
