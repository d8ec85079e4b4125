using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpenIddict.Abstractions;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>Values as the descriptions of handlers write them.</summary>
internal static partial class Literal
{
    public static int Integer(string text) =>
        int.Parse(string.Concat(text.Where(char.IsDigit)), CultureInfo.InvariantCulture);

    /// <summary>The texts between the brackets of a call.</summary>
    public static string?[] Arguments(string text) =>
        [.. Argument().Matches(text).Select(argument => Text(argument.Value))];

    public static string? Text(string literal) => (string?)Value(literal);

    public static OpenIddictParameter Parameter(string literal) => Value(literal) switch
    {
        null => default,
        string text => text,
        bool flag => flag,
        long number => number,
        JsonElement json => json,
        var list => JsonSerializer.SerializeToElement(list),
    };

    /// <summary>A text, boolean, long, list of texts, JSON element or nothing.</summary>
    public static object? Value(string literal)
    {
        var text = literal.Trim();
        return text switch
        {
            "null" or "(string) null" or "(string?) null" => null,
            "true" => true,
            "false" => false,
            "two spaces" => "  ",
            "empty text" => string.Empty,
            _ when text.StartsWith("JsonElement ", StringComparison.Ordinal) => JsonElement.Parse(text["JsonElement ".Length..]),
            _ when text.StartsWith("string[] ", StringComparison.Ordinal) =>
                JsonSerializer.Deserialize<string[]>(text["string[] ".Length..]),
            _ when text.EndsWith('L') && long.TryParse(text[..^1], CultureInfo.InvariantCulture, out var number) => number,
            _ when text[0] is '"' => JsonSerializer.Deserialize<string>(text),
            _ when text[0] is '{' or '[' or '-' || char.IsDigit(text[0]) => JsonElement.Parse(text),
            _ => throw new NotSupportedException($"The value '{literal}' is not understood."),
        };
    }

    /// <summary>For a property of this type.</summary>
    public static object? As(string literal, Type type)
    {
        var parameter = Parameter(literal);
        var target = Nullable.GetUnderlyingType(type) ?? type;

        // Casts to object: or everything becomes a parameter again.
        return Value(literal) is null ? null
            : target == typeof(string) ? (string?)parameter
            : target == typeof(bool) ? (object)(bool)parameter
            : target == typeof(long) ? (object)(long)parameter
            : target == typeof(JsonElement) ? (object)(JsonElement)parameter
            : target == typeof(JsonObject) ? (JsonObject?)parameter
            : target == typeof(OpenIddictParameter) ? (object)parameter
            : throw new NotSupportedException($"A property of type {type} cannot be '{literal}'.");
    }

    [GeneratedRegex("""(?:"(?:[^"\\]|\\.)*"|[^,\s"]+)""")]
    private static partial Regex Argument();
}
