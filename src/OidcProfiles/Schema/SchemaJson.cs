using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>
/// Definitions as JSON: camelCase names, enumerations by name, members at their default left out, unknown members refused. The same form
/// is stored, exported, imported and kept in the history.
/// </summary>
public static class SchemaJson
{
    private static readonly JsonSerializerOptions Compact = Create(indented: false);
    private static readonly JsonSerializerOptions Indented = Create(indented: true);

    /// <summary>One definition, or part of it, on one line.</summary>
    /// <typeparam name="T"><see cref="CustomAttributeOptions"/> or <see cref="StandardAttributeOptions"/>.</typeparam>
    /// <param name="definition">The definition.</param>
    public static string Write<T>(T definition) => JsonSerializer.Serialize(definition, Compact);

    /// <summary>The whole document, for people.</summary>
    /// <param name="document">The document.</param>
    public static string WriteDocument(AttributeSchemaDocument document) => JsonSerializer.Serialize(document, Indented);

    /// <summary>Reads what <see cref="Write"/> or <see cref="WriteDocument"/> made, or a person wrote.</summary>
    /// <typeparam name="T">What is expected.</typeparam>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonException">It is no such document; the message says where.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Compact) ?? throw new JsonException("The document is null.");

    private static JsonSerializerOptions Create(bool indented) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = indented,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };
}
