using System.Text.Json;
using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>
/// Definitions as JSON: camelCase names, enumerations by name, members at their default left out, maps sorted, unknown members refused.
/// The same form is stored, exported, imported and kept in the history.
/// </summary>
public static class SchemaJson
{
    private static readonly Lazy<string> Published = new(ReadPublished);

    /// <summary>The JSON Schema (draft 2020-12) of the document, for editors and other tools.</summary>
    public static string JsonSchema => Published.Value;

    /// <summary>One definition, or part of it, on one line.</summary>
    /// <typeparam name="T"><see cref="CustomAttributeOptions"/> or <see cref="StandardAttributeOptions"/>.</typeparam>
    /// <param name="definition">The definition.</param>
    public static string Write<T>(T definition) => definition switch
    {
        CustomAttributeOptions custom => JsonSerializer.Serialize(SchemaForm.Of(custom), SchemaJsonOptions.Compact),
        StandardAttributeOptions standard => JsonSerializer.Serialize(SchemaForm.Of(standard), SchemaJsonOptions.Compact),
        _ => JsonSerializer.Serialize(definition, SchemaJsonOptions.Compact),
    };

    /// <summary>The whole document, for people.</summary>
    /// <param name="document">The document.</param>
    public static string WriteDocument(AttributeSchemaDocument document) =>
        JsonSerializer.Serialize(SchemaForm.ForPeople(document), SchemaJsonOptions.Indented);

    /// <summary>A plan, for people and scripts.</summary>
    /// <param name="plan">The plan.</param>
    public static string WritePlan(SchemaPlan plan) => JsonSerializer.Serialize(plan, SchemaJsonOptions.Indented);

    /// <summary>Reads what <see cref="Write"/> or <see cref="WriteDocument"/> made, or a person wrote; a member <c>$schema</c> is passed over.</summary>
    /// <typeparam name="T">What is expected.</typeparam>
    /// <param name="json">The text.</param>
    /// <exception cref="SchemaFormatException">It is no such document; the message lists every fault with its place.</exception>
    public static T Read<T>(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return SchemaReader.Read<T>(json, SchemaJsonOptions.Compact);
    }

    private static string ReadPublished()
    {
        using var stream = typeof(SchemaJson).Assembly.GetManifestResourceStream("OidcProfiles.Schema.attribute-schema.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
