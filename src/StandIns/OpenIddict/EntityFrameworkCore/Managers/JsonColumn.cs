using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>Lists and dictionaries as they lie in text columns; empty ones are null.</summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ImmutableArray<string> ReadList(string? column) => Read<ImmutableArray<string>>(column, []);

    public static string? WriteList(IEnumerable<string> values)
    {
        var list = values.ToList();
        return list is [] ? null : JsonSerializer.Serialize(list, Relaxed);
    }

    public static ImmutableDictionary<string, JsonElement> ReadProperties(string? column) =>
        Read(column, ImmutableDictionary<string, JsonElement>.Empty);

    public static ImmutableDictionary<string, string> ReadTexts(string? column) => Read(column, ImmutableDictionary<string, string>.Empty);

    public static ImmutableDictionary<CultureInfo, string> ReadLocalized(string? column) =>
        ReadTexts(column).ToImmutableDictionary(text => CultureInfo.GetCultureInfo(text.Key), text => text.Value);

    public static string? WriteLocalized(IReadOnlyDictionary<CultureInfo, string> texts) =>
        WriteMap(texts.ToDictionary(text => text.Key.Name, text => text.Value));

    public static string? WriteMap<T>(Dictionary<string, T> map) => map.Count is 0 ? null : JsonSerializer.Serialize(map, Relaxed);

    /// <summary>The text for a culture or the nearest of its parents.</summary>
    public static string? Localize(string? column, string? otherwise, CultureInfo culture)
    {
        var texts = ReadTexts(column);

        for (var candidate = culture; candidate != CultureInfo.InvariantCulture; candidate = candidate.Parent)
        {
            if (texts.TryGetValue(candidate.Name, out var text))
            {
                return text;
            }
        }

        return otherwise;
    }

    private static T Read<T>(string? column, T empty) =>
        string.IsNullOrEmpty(column) ? empty : JsonSerializer.Deserialize<T>(column) ?? empty;
}
