using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>The parts of a text body: of a page with a form its fields, of an error in plain text its lines.</summary>
internal static partial class TextForm
{
    public static JsonNode Of(string text)
    {
        if (text.Contains("<form", StringComparison.OrdinalIgnoreCase))
        {
            return Form(text);
        }

        return text.StartsWith("error:", StringComparison.Ordinal) ? Lines(text) : text;
    }

    private static JsonObject Lines(string text)
    {
        var form = new JsonObject();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(':', 2);
            form[parts[0]] = parts.ElementAtOrDefault(1);
        }

        return form;
    }

    private static JsonObject Form(string html)
    {
        var inputs = new JsonObject();
        foreach (Match input in Input().Matches(html))
        {
            if (Attribute(input.Value, "type") is "hidden" && Attribute(input.Value, "name") is { } name)
            {
                inputs[name] = Attribute(input.Value, "value");
            }
        }

        var opening = FormElement().Match(html).Value;
        return new JsonObject
        {
            ["method"] = Attribute(opening, "method")?.ToUpperInvariant(),
            ["action"] = Attribute(opening, "action"),
            ["inputs"] = inputs,
        };
    }

    private static string? Attribute(string element, string name) =>
        Regex.Match(element, name + "\\s*=\\s*\"([^\"]*)\"", RegexOptions.IgnoreCase) is { Success: true } match
            ? WebUtility.HtmlDecode(match.Groups[1].Value)
            : null;

    [GeneratedRegex("<form[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex FormElement();

    // A value may hold what looks like the end of the element.
    [GeneratedRegex("<input(?:[^>\"]|\"[^\"]*\")*>", RegexOptions.IgnoreCase)]
    private static partial Regex Input();
}
