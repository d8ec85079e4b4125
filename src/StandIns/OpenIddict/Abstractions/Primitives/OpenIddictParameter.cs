using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenIddict.Abstractions;

/// <summary>A value of a message or claim: nothing, text, several texts, a boolean, an integer or JSON.</summary>
public readonly partial struct OpenIddictParameter : IEquatable<OpenIddictParameter>
{
    public OpenIddictParameter(bool value) => Value = value;

    public OpenIddictParameter(bool? value) => Value = value;

    public OpenIddictParameter(JsonElement value) => Value = value;

    public OpenIddictParameter(JsonNode? value) => Value = value;

    public OpenIddictParameter(long value) => Value = value;

    public OpenIddictParameter(long? value) => Value = value;

    public OpenIddictParameter(string? value) => Value = value;

    /// <summary>Internal: lists of texts are arrays in version 6 and immutable arrays in version 7. JSON arrays are both.</summary>
    internal OpenIddictParameter(string?[]? value) => Value = value;

    /// <summary>The number of items or members; 0 for anything that has none.</summary>
    public int Count => Json switch
    {
        { ValueKind: JsonValueKind.Array } array => array.GetArrayLength(),
        { ValueKind: JsonValueKind.Object } members => members.GetPropertyCount(),
        _ => 0,
    };

    public OpenIddictParameter? this[int index] => GetUnnamedParameter(index);

    public OpenIddictParameter? this[string name] => GetNamedParameter(name);

    /// <summary>What was given, as it was given. Internal: it has another name in version 7.</summary>
    internal object? Value { get; }

    /// <summary>The value in JSON; a text is always a JSON string here. Undefined for no value.</summary>
    private JsonElement Json => Value switch
    {
        null => default,
        JsonElement element => element,
        var other => JsonSerializer.SerializeToElement(other, other.GetType()),
    };

    public static bool operator ==(OpenIddictParameter left, OpenIddictParameter right) => left.Equals(right);

    public static bool operator !=(OpenIddictParameter left, OpenIddictParameter right) => !left.Equals(right);

    /// <summary>Whether it is nothing, null, an empty text, an empty list or an empty object.</summary>
    public static bool IsNullOrEmpty(OpenIddictParameter parameter) => parameter.Value switch
    {
        null => true,
        string text => text.Length is 0,
        string?[] list => list.Length is 0,
        bool or long => false,
        _ => parameter.Json switch
        {
            { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => true,
            { ValueKind: JsonValueKind.String } text => text.ValueEquals(string.Empty),
            { ValueKind: JsonValueKind.Array or JsonValueKind.Object } => parameter.Count is 0,
            _ => false,
        },
    };

    public OpenIddictParameter? GetNamedParameter(string name) =>
        TryGetNamedParameter(name, out var value) ? value : default(OpenIddictParameter?);

    public OpenIddictParameter? GetUnnamedParameter(int index) =>
        TryGetUnnamedParameter(index, out var value) ? value : default(OpenIddictParameter?);

    public IReadOnlyDictionary<string, OpenIddictParameter> GetNamedParameters()
    {
        var members = new Dictionary<string, OpenIddictParameter>(StringComparer.Ordinal);

        if (Json is { ValueKind: JsonValueKind.Object } json)
        {
            foreach (var member in json.EnumerateObject())
            {
                members[member.Name] = member.Value;
            }
        }

        return members;
    }

    public IReadOnlyList<OpenIddictParameter> GetUnnamedParameters() => Value is string?[] list
        ? [.. list.Select(item => new OpenIddictParameter(item))]
        : Json is { ValueKind: JsonValueKind.Array } json
            ? [.. json.EnumerateArray().Select(item => new OpenIddictParameter(item))]
            : [];

    public bool TryGetNamedParameter(string name, out OpenIddictParameter value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);

        if (Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var member))
        {
            value = member;
            return true;
        }

        value = default;
        return false;
    }

    public bool TryGetUnnamedParameter(int index, out OpenIddictParameter value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);

        var items = GetUnnamedParameters();
        value = index < items.Count ? items[index] : default;
        return index < items.Count;
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);

        if (Json is { ValueKind: not JsonValueKind.Undefined } json)
        {
            json.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>By JSON value: the long 5 equals the number 5, never the text "5".</summary>
    public bool Equals(OpenIddictParameter other) => (Value, other.Value) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => JsonElement.DeepEquals(Json, other.Json),
    };

    public override bool Equals(object? obj) => obj is OpenIddictParameter other && Equals(other);

    public override int GetHashCode() => Value is null ? 0 : Hash(Json);

    public override string? ToString() => (string?)this ?? Value?.ToString();

    private static int Hash(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return json.GetString()!.GetHashCode(StringComparison.Ordinal);

            case JsonValueKind.Number:
                return json.GetDouble().GetHashCode();

            case JsonValueKind.Array:
                var ordered = default(HashCode);
                foreach (var item in json.EnumerateArray())
                {
                    ordered.Add(Hash(item));
                }

                return ordered.ToHashCode();

            case JsonValueKind.Object:
                return json.EnumerateObject().Aggregate(0, (sum, member) => sum ^ HashCode.Combine(member.Name, Hash(member.Value)));

            default:
                return (int)json.ValueKind;
        }
    }
}
