using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenIddict.Abstractions;

/// <content>Implicit from what it can hold, explicit and lenient back: what cannot be converted is null.</content>
public readonly partial struct OpenIddictParameter
{
    public static implicit operator OpenIddictParameter(bool value) => new(value);

    public static implicit operator OpenIddictParameter(bool? value) => new(value);

    public static implicit operator OpenIddictParameter(JsonElement value) => new(value);

    public static implicit operator OpenIddictParameter(JsonNode? value) => new(value);

    public static implicit operator OpenIddictParameter(long value) => new(value);

    public static implicit operator OpenIddictParameter(long? value) => new(value);

    public static implicit operator OpenIddictParameter(string? value) => new(value);

    public static explicit operator bool(OpenIddictParameter? parameter) => (bool?)parameter ?? false;

    public static explicit operator bool?(OpenIddictParameter? parameter) =>
        parameter is { } value && bool.TryParse(TextOf(value.Json, numbers: false), out var result) ? result : null;

    public static explicit operator long(OpenIddictParameter? parameter) => (long?)parameter ?? 0;

    public static explicit operator long?(OpenIddictParameter? parameter) =>
        parameter is { } value
        && long.TryParse(TextOf(value.Json), NumberStyles.Integer, CultureInfo.InvariantCulture, out var result) ? result : null;

    public static explicit operator string?(OpenIddictParameter? parameter) => parameter?.Value switch
    {
        null => null,
        string text => text,
        _ => TextOf(parameter.Value.Json),
    };

    /// <summary>A text that looks like an object or a list is read as JSON.</summary>
    public static explicit operator JsonElement(OpenIddictParameter? parameter) => parameter switch
    {
        { Value: string text } when text.StartsWith('{') || text.StartsWith('[') => Parse(text) ?? parameter.Value.Json,
        { } value => value.Json,
        null => default,
    };

    /// <summary>A text that looks like an object or a list is read as JSON; null when it is not.</summary>
    public static explicit operator JsonNode?(OpenIddictParameter? parameter) => parameter switch
    {
        null or { Value: null } => null,
        { Value: JsonNode node } => node,
        { Value: string text } when text.StartsWith('{') || text.StartsWith('[') =>
            Parse(text) is { } json ? json.Deserialize<JsonNode>() : null,
        { } value when value.Json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined => null,
        { } value => value.Json.Deserialize<JsonNode>(),
    };

    public static explicit operator JsonArray?(OpenIddictParameter? parameter) => (JsonNode?)parameter as JsonArray;

    public static explicit operator JsonObject?(OpenIddictParameter? parameter) => (JsonNode?)parameter as JsonObject;

    public static explicit operator JsonValue?(OpenIddictParameter? parameter) => (JsonNode?)parameter as JsonValue;

    /// <summary>One item for a single value; null when an item is neither text, number nor boolean.</summary>
    internal string?[]? ToTexts()
    {
        if (Value is null or string?[])
        {
            return (string?[]?)Value;
        }

        if (Json.ValueKind is not JsonValueKind.Array)
        {
            return TextOf(Json) is { } single ? [single] : null;
        }

        var texts = Json.EnumerateArray().Select(item => TextOf(item)).ToArray();
        return Array.TrueForAll(texts, text => text is not null) ? texts : null;
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonElement json, bool numbers = true) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number when numbers => json.GetRawText(),
        _ => null,
    };
}
