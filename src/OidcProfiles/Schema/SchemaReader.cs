using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OidcProfiles.Schema;

/// <summary>Reads a document after finding every fault of its form, so that a person can mend them all at once.</summary>
internal static class SchemaReader
{
    private const string Annotation = "$schema";

    public static T Read<T>(string json, JsonSerializerOptions options)
    {
        try
        {
            using var document = Parse(json);
            var faults = Find(document.RootElement, options.GetTypeInfo(typeof(T)), options, "").ToList();
            return faults.Count == 0 ? document.RootElement.Deserialize<T>(options)! : throw new SchemaFormatException(faults);
        }
        catch (InvalidOperationException exception)
        {
            // JSON can escape what is no text (RFC 8259, 8.2), which shows when it is read.
            throw new SchemaFormatException(["The document has half of a surrogate pair; accepted: Unicode text."], exception);
        }
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
        }
        catch (JsonException exception)
        {
            var reason = exception.Message.Split(" LineNumber: ", 2)[0];
            throw new SchemaFormatException(
                [
                    exception is { LineNumber: { } line, BytePositionInLine: { } position }
                        ? $"Line {line + 1}, column {position + 1}: {reason}"
                        : reason,
                ],
                exception);
        }
    }

    private static IEnumerable<string> Find(JsonElement json, JsonTypeInfo type, JsonSerializerOptions options, string path) => type.Kind switch
    {
        JsonTypeInfoKind.Object => json.ValueKind == JsonValueKind.Object
            ? json.EnumerateObject().SelectMany(member => FindInObject(member, type, options, path))
            : [$"{Name(path)} is not accepted as {Describe(json)}; accepted: an object."],
        JsonTypeInfoKind.Dictionary => json.ValueKind == JsonValueKind.Object
            ? json.EnumerateObject().SelectMany(member => FindValue(member.Value, type.ElementType!, options, Join(path, member.Name)))
            : [$"{Name(path)} is not accepted as {Describe(json)}; accepted: an object."],
        JsonTypeInfoKind.Enumerable => json.ValueKind == JsonValueKind.Array
            ? json.EnumerateArray().SelectMany((item, index) => FindValue(item, type.ElementType!, options, $"{path}[{index}]"))
            : [$"{Name(path)} is not accepted as {Describe(json)}; accepted: a list."],
        _ => IsAccepted(json, type) ? [] : [$"{Name(path)} is not accepted as {Describe(json)}; accepted: {Accepted(type.Type)}."],
    };

    private static IEnumerable<string> FindInObject(JsonProperty member, JsonTypeInfo type, JsonSerializerOptions options, string path)
    {
        if (path.Length == 0 && member.NameEquals(Annotation))
        {
            return [];
        }

        return type.Properties.FirstOrDefault(property => member.NameEquals(property.Name)) is { } known
            ? FindValue(member.Value, known.PropertyType, options, Join(path, known.Name))
            : [$"{Name(Join(path, member.Name))} is unknown; known: {string.Join(", ", type.Properties.Select(property => property.Name))}."];
    }

    private static IEnumerable<string> FindValue(JsonElement json, Type type, JsonSerializerOptions options, string path) =>
        json.ValueKind == JsonValueKind.Null
            ? [$"{Name(path)} is null; leave it out instead."]
            : Find(json, options.GetTypeInfo(type), options, path);

    private static bool IsAccepted(JsonElement json, JsonTypeInfo type)
    {
        try
        {
            json.Deserialize(type);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Accepted(Type type)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        if (kind.IsEnum)
        {
            return string.Join(", ", Enum.GetNames(kind)) + (kind.IsDefined(typeof(FlagsAttribute), false) ? ", or several with commas" : "");
        }

        return kind == typeof(bool) ? "true or false"
            : kind == typeof(string) ? "a text"
            : kind == typeof(int) ? "a whole number"
            : "a number";
    }

    private static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => SafeName.Shorten(json.GetRawText()),
    };

    private static string Join(string path, string member) => path.Length == 0 ? member : $"{path}.{member}";

    private static string Name(string path) => path.Length == 0 ? "The document" : SafePath(path);

    private static string SafePath(string path) => path.Length <= 64 ? SafeName.Shorten(path) : $"{SafeName.Shorten(path[..63])}…";
}
