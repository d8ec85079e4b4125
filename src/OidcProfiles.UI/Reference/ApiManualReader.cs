using System.Text.Json;

namespace OidcProfiles.UI.Reference;

/// <summary>Reads an OpenAPI document (3.1) of this module. What it does not say is left out.</summary>
internal static class ApiManualReader
{
    private const string SchemaPath = "#/components/schemas/";

    public static ApiManual Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var operations =
            from path in Members(root, "paths")
            from operation in path.Value.EnumerateObject()
            select (Tag: Member(operation.Value, "tags") is { ValueKind: JsonValueKind.Array } tags ? tags[0].GetString()! : "", Operation: ReadOperation(path.Name, operation));
        return new(
            Text(Member(root, "info"), "title"),
            Text(Member(root, "info"), "description"),
            [.. operations.GroupBy(operation => operation.Tag).Select(chapter =>
                (chapter.Key, (IReadOnlyList<ApiOperation>)[.. chapter.Select(operation => operation.Operation)]))],
            [.. Members(Member(root, "components"), "schemas").Select(ReadSchema).OrderBy(schema => schema.Name, StringComparer.Ordinal)]);
    }

    private static ApiOperation ReadOperation(string path, JsonProperty operation) => new(
        Text(operation.Value, "operationId"), operation.Name.ToUpperInvariant(), path, Text(operation.Value, "summary"), Text(operation.Value, "description"))
    {
        Scope = string.Join(' ', Items(operation.Value, "security").SelectMany(scheme => scheme.EnumerateObject()).SelectMany(scheme => scheme.Value.EnumerateArray())
            .Select(scope => scope.GetString())),
        Parameters =
        [
            .. Items(operation.Value, "parameters").Select(parameter => new ApiMember(
                Text(parameter, "name"),
                ReadShape(Member(parameter, "schema")),
                Member(parameter, "required") is { ValueKind: JsonValueKind.True },
                Text(parameter, "description"),
                Text(parameter, "in"))),
        ],
        Body = Member(operation.Value, "requestBody") is { } body ? ReadContent(body) : null,
        Answers = [.. Members(operation.Value, "responses").Select(answer => new ApiAnswer(answer.Name, Text(answer.Value, "description"), ReadContent(answer.Value)))
            .OrderBy(answer => answer.Status, StringComparer.Ordinal)],
    };

    private static ApiSchema ReadSchema(JsonProperty schema)
    {
        var required = Items(schema.Value, "required").Select(name => name.GetString()).ToHashSet(StringComparer.Ordinal);
        return new(
            schema.Name,
            Text(schema.Value, "description"),
            [.. Items(schema.Value, "enum").Select(value => value.ToString())],
            [.. Members(schema.Value, "properties").Select(member => new ApiMember(
                member.Name, ReadShape(member.Value), required.Contains(member.Name), Text(member.Value, "description")))]);
    }

    /// <summary>Of the first type of content: there is one.</summary>
    private static ApiShape? ReadContent(JsonElement holder) =>
        Members(holder, "content").Select(content => (ApiShape?)ReadShape(Member(content.Value, "schema"))).FirstOrDefault();

    private static ApiShape ReadShape(JsonElement? schema)
    {
        if (schema is not { } shape)
        {
            return new("any", null);
        }

        if (Text(shape, "$ref") is { Length: > 0 } reference)
        {
            return new("", reference[SchemaPath.Length..]);
        }

        // What may be absent is "one of null and something".
        if (Items(shape, "oneOf").Where(one => Text(one, "type") != "null").Select(one => (JsonElement?)one).FirstOrDefault() is { } only)
        {
            return ReadShape(only);
        }

        var type = Member(shape, "type") switch
        {
            { ValueKind: JsonValueKind.Array } several => string.Join(" or ", several.EnumerateArray().Select(one => one.GetString()).Where(one => one != "null")),
            { } one => one.GetString()!,
            null => "any",
        };
        if (type == "array")
        {
            var item = ReadShape(Member(shape, "items"));
            return new($"array of {item.Text}".TrimEnd(), item.Schema);
        }

        if (type == "object" && Member(shape, "additionalProperties") is { ValueKind: JsonValueKind.Object } values)
        {
            var value = ReadShape(values);
            return new($"object, its values {value.Text}".TrimEnd(), value.Schema);
        }

        var listed = Items(shape, "enum").Select(value => value.ToString()).ToList();
        return new(listed.Count > 0 ? string.Join(" | ", listed) : Text(shape, "format") is { Length: > 0 } format ? $"{type} ({format})" : type, null);
    }

    private static JsonElement? Member(JsonElement? holder, string name) =>
        holder is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement.ObjectEnumerator Members(JsonElement? holder, string name) =>
        Member(holder, name) is { ValueKind: JsonValueKind.Object } members ? members.EnumerateObject() : default;

    private static JsonElement.ArrayEnumerator Items(JsonElement? holder, string name) =>
        Member(holder, name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default;

    private static string Text(JsonElement? holder, string name) =>
        Member(holder, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
}
