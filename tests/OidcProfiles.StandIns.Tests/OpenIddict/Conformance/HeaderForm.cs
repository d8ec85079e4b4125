using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>The parts of a header's value, as far as they are compared.</summary>
internal static partial class HeaderForm
{
    public static JsonNode? Of(string name, string? value) => (name, value) switch
    {
        (_, null) => null,
        ("WWW-Authenticate", _) => Challenge(value),
        ("Location", _) => Location(value),
        ("Content-Type", _) => ContentType(value),
        ("Cache-Control", _) => new JsonArray([.. value.Split(',').Select(part => (JsonNode)part.Trim())]),
        _ => value,
    };

    /// <summary>Parameters by name; a name that occurs twice has a list.</summary>
    public static JsonObject Parameters(string query) => new(QueryHelpers.ParseQuery(query).Select(pair =>
        KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value.Count is 1 ? (JsonNode)pair.Value[0]! : List(pair.Value))));

    private static JsonArray List(IEnumerable<string?> values) => [.. values.Select(value => (JsonNode)value!)];

    private static JsonObject Challenge(string value)
    {
        var form = new JsonObject();
        string? scheme = null;

        foreach (Match part in ChallengePart().Matches(value))
        {
            if (part.Groups["scheme"].Value is { Length: > 0 } found)
            {
                scheme = found;
                form.TryAdd(scheme, new JsonObject());
            }

            if (part.Groups["name"].Value is { Length: > 0 } name && scheme is not null)
            {
                form[scheme]![name] = part.Groups["value"].Value;
            }
        }

        return form;
    }

    private static JsonObject Location(string value)
    {
        var cut = value.IndexOfAny(['?', '#']);
        return new JsonObject
        {
            ["address"] = cut < 0 ? value : value[..cut],
            ["separator"] = cut < 0 ? null : value[cut].ToString(),
            ["parameters"] = cut < 0 ? null : Parameters(value[(cut + 1)..]),
        };
    }

    private static JsonObject ContentType(string value)
    {
        var type = MediaTypeHeaderValue.Parse(value);
        return new JsonObject { ["type"] = type.MediaType?.ToUpperInvariant(), ["charset"] = type.CharSet?.ToUpperInvariant() };
    }

    [GeneratedRegex("""(?:(?<scheme>[A-Za-z]+)(?:\s+|$))?(?:(?<name>[a-z_]+)="(?<value>(?:[^"\\]|\\.)*)")?(?:\s*,\s*|$)""")]
    private static partial Regex ChallengePart();
}
