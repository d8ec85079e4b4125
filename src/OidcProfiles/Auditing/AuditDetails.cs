using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OidcProfiles.Auditing;

/// <summary>Details as one canonical text: an object of texts in the ordinal order of names, without blanks, everything but ASCII escaped.</summary>
internal static class AuditDetails
{
    public static string Write(IReadOnlyDictionary<string, string> details)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in details.OrderBy(detail => detail.Key, StringComparer.Ordinal))
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <returns>Nothing if somebody has changed it so that it cannot be read: lists are to be read all the same.</returns>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var details = new SortedDictionary<string, string>(StringComparer.Ordinal);
        try
        {
            foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(text) ?? [])
            {
                details[name] = value ?? string.Empty;
            }
        }
        catch (JsonException)
        {
            details.Clear();
        }

        return details;
    }
}
