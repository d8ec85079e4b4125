using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>Compares JSON with placeholders: members in any order, list items in any order, types exactly.</summary>
internal sealed partial class ValueComparison(DateTimeOffset now)
{
    // The library's own texts: there or not there, but in any words.
    private static readonly string[] OwnWords = ["error_description", "error_uri"];

    private readonly List<string> _differences = [];

    public IReadOnlyList<string> Differences => _differences;

    public void Report(string path, string difference) => _differences.Add($"{path} {difference}");

    public void Compare(string path, JsonNode? expected, JsonNode? actual)
    {
        if (expected is JsonObject expectedObject && actual is JsonObject actualObject)
        {
            CompareMembers(path, expectedObject, actualObject);
        }
        else if (!Equal(expected, actual))
        {
            Report(path, $"is {Show(actual)}, not {Show(expected)}");
        }
    }

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "absent";

    private void CompareMembers(string path, JsonObject expected, JsonObject actual)
    {
        foreach (var name in expected.Select(member => member.Key).Union(actual.Select(member => member.Key)))
        {
            if (!OwnWords.Contains(name))
            {
                Compare($"{path}.{name}", expected[name], actual[name]);
            }
            else if (expected.ContainsKey(name) != actual.ContainsKey(name))
            {
                Report($"{path}.{name}", expected.ContainsKey(name) ? "is missing" : "is there");
            }
        }
    }

    private bool Equal(JsonNode? expected, JsonNode? actual)
    {
        if (expected is null || actual is null)
        {
            return expected is null && actual is null;
        }

        if (expected.GetValueKind() is JsonValueKind.String && (string)expected! is ['<', .., '>'] placeholder)
        {
            return Matches(placeholder, actual);
        }

        return (expected, actual) switch
        {
            (JsonArray left, JsonArray right) => SameItems(left, right),
            (JsonObject left, JsonObject right) =>
                left.Count == right.Count && left.All(member => right.ContainsKey(member.Key) && Equal(member.Value, right[member.Key])),
            _ => JsonNode.DeepEquals(expected, actual),
        };
    }

    private bool SameItems(JsonArray expected, JsonArray actual)
    {
        var rest = actual.ToList();
        return expected.Count == rest.Count && expected.All(
            item => rest.FindIndex(other => Equal(item, other)) is >= 0 and var found && RemoveAt(rest, found));
    }

    private static bool RemoveAt(List<JsonNode?> items, int index)
    {
        items.RemoveAt(index);
        return true;
    }

    /// <summary>A time is a number that the clock tells; every other placeholder is some text.</summary>
    private bool Matches(string placeholder, JsonNode actual)
    {
        if (Time().Match(placeholder) is { Success: true } time)
        {
            _ = long.TryParse(time.Groups["offset"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset);
            return JsonNode.DeepEquals(JsonValue.Create(now.ToUnixTimeSeconds() + offset), actual);
        }

        return actual.GetValueKind() is JsonValueKind.String && actual.ToString().Length > 0;
    }

    [GeneratedRegex(@"^<time(?<offset>[+-]\d+)?>$")]
    private static partial Regex Time();
}
