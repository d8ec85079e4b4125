using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;

namespace OidcProfiles.UI.Administration;

/// <summary>Writes claims as the JSON object that a client gets, in lines to be read.</summary>
public static class ClaimsJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions InALine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes them. It is the page that encodes the text for HTML.</summary>
    /// <param name="claims">The claims in their order.</param>
    public static string Write(IEnumerable<ProfileClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in claims)
            {
                writer.WritePropertyName(name);
                value.ToJson().WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return ShowInvisible(Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    /// <summary>Writes one value, in a line.</summary>
    /// <param name="value">The value.</param>
    public static string Write(AttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return ShowInvisible(JsonSerializer.Serialize(value.ToJson(), InALine));
    }

    /// <summary>What turns the direction of text or cannot be seen would make a value look like another; JSON can escape it.</summary>
    private static string ShowInvisible(string text) => !text.Any(IsInvisible) ? text : string.Concat(text.Select(character =>
        IsInvisible(character) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}") : $"{character}"));

    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
