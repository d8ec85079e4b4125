using System.Collections.Immutable;
using System.Text.Json;

namespace OidcProfiles.Attributes.Values;

/// <summary>One typed value, as it is stored and as a client gets it. Equal when the JSON is equal; never null or empty text.</summary>
public abstract record AttributeValue
{
    private protected AttributeValue()
    {
    }

    /// <summary>Writes the value as JSON.</summary>
    /// <param name="writer">Where it is written.</param>
    public abstract void WriteTo(Utf8JsonWriter writer);

    /// <summary>The value as JSON.</summary>
    public JsonElement ToJson()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteTo(writer);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The value that a piece of stored JSON stands for. Nothing is validated.</summary>
    /// <param name="json">A string, boolean, number, object or array.</param>
    /// <exception cref="ArgumentException">It is null or undefined.</exception>
    public static AttributeValue FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => new TextValue(json.GetString()!),
        JsonValueKind.True => new BooleanValue(true),
        JsonValueKind.False => new BooleanValue(false),
        JsonValueKind.Number when json.TryGetInt64(out var integer) => new IntegerValue(integer),
        JsonValueKind.Number => new NumberValue(json.GetDecimal()),
        JsonValueKind.Object => new ObjectValue(
            [.. json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, FromJson(member.Value)))]),
        JsonValueKind.Array => new ListValue([.. json.EnumerateArray().Select(FromJson)]),
        _ => throw new ArgumentException($"A value is a string, boolean, number, object or array, not {json.ValueKind}.", nameof(json)),
    };
}
