using System.Buffers;
using System.Text;
using System.Text.Json;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Profiles;

/// <summary>
/// The stored form of a profile's values: one JSON object, by attribute id, of
/// <c>{"v": value (absent if cleared), "s": source, "a": actor, "t": milliseconds since the epoch}</c>.
/// </summary>
public static class ProfileDocument
{
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("v");
    private static readonly JsonEncodedText Source = JsonEncodedText.Encode("s");
    private static readonly JsonEncodedText Actor = JsonEncodedText.Encode("a");
    private static readonly JsonEncodedText Time = JsonEncodedText.Encode("t");

    /// <summary>The values as one JSON text, in the order of their ids.</summary>
    /// <param name="values">The values by attribute id.</param>
    public static string Write(IReadOnlyDictionary<string, ProfileValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (id, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(id);
                Write(writer, value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The values of a JSON text that <see cref="Write(IReadOnlyDictionary{string, ProfileValue})"/> made.</summary>
    /// <param name="document">The stored text.</param>
    /// <exception cref="JsonException">The text is damaged.</exception>
    public static IReadOnlyDictionary<string, ProfileValue> Read(string document)
    {
        using var json = JsonDocument.Parse(document);
        var values = new Dictionary<string, ProfileValue>(StringComparer.Ordinal);
        foreach (var member in json.RootElement.EnumerateObject())
        {
            values[member.Name] = Read(member.Value);
        }

        return values;
    }

    private static void Write(Utf8JsonWriter writer, ProfileValue value)
    {
        writer.WriteStartObject();
        if (value.Value is not null)
        {
            writer.WritePropertyName(Value);
            value.Value.WriteTo(writer);
        }

        writer.WriteString(Source, Name(value.Provenance.Source));
        if (value.Provenance.Actor is not null)
        {
            writer.WriteString(Actor, value.Provenance.Actor);
        }

        writer.WriteNumber(Time, value.Provenance.At.ToUnixTimeMilliseconds());
        writer.WriteEndObject();
    }

    private static ProfileValue Read(JsonElement json) => new(
        json.TryGetProperty(Value.EncodedUtf8Bytes, out var value) ? AttributeValue.FromJson(value) : null,
        new Provenance(
            ReadSource(json.GetProperty(Source.EncodedUtf8Bytes).GetString()),
            json.TryGetProperty(Actor.EncodedUtf8Bytes, out var actor) ? actor.GetString() : null,
            DateTimeOffset.FromUnixTimeMilliseconds(json.GetProperty(Time.EncodedUtf8Bytes).GetInt64())));

    private static string Name(ValueSource source) => source switch
    {
        ValueSource.User => "user",
        ValueSource.Admin => "admin",
        ValueSource.Provider => "provider",
        ValueSource.Import => "import",
        _ => "system",
    };

    private static ValueSource ReadSource(string? name) => name switch
    {
        "user" => ValueSource.User,
        "admin" => ValueSource.Admin,
        "provider" => ValueSource.Provider,
        "import" => ValueSource.Import,
        "system" => ValueSource.System,
        _ => throw new JsonException($"A stored profile names the unknown source '{name}'."),
    };
}
