using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OidcProfiles.Normalization.Extracting;

/// <summary>A JSON pointer (RFC 6901) of at most 16 steps.</summary>
internal sealed class JsonPointer
{
    private const int MaximumSteps = 16;

    private readonly ImmutableArray<string> _steps;

    private JsonPointer(ImmutableArray<string> steps) => _steps = steps;

    /// <returns>Null if the text is no pointer.</returns>
    public static JsonPointer? Parse(string? text)
    {
        if (text is null || (text.Length > 0 && text[0] != '/'))
        {
            return null;
        }

        var steps = text.Split('/')[1..];
        return steps.Length <= MaximumSteps && steps.All(IsWellFormed)
            ? new([.. steps.Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))])
            : null;
    }

    /// <summary>The value it points at.</summary>
    /// <returns>Null if there is none. JSON null is a value here.</returns>
    public JsonElement? Find(JsonElement root)
    {
        var current = root;
        foreach (var step in _steps)
        {
            if (Step(current, step) is not { } next)
            {
                return null;
            }

            current = next;
        }

        return current;
    }

    private static JsonElement? Step(JsonElement current, string step) => current.ValueKind switch
    {
        JsonValueKind.Object => FindMember(current, step),
        JsonValueKind.Array => FindItem(current, step),
        _ => null,
    };

    private static JsonElement? FindMember(JsonElement json, string name)
    {
        var raw = JsonMarshal.GetRawUtf8Value(json);
        return raw.IndexOf("\\ud"u8) >= 0 || raw.IndexOf("\\uD"u8) >= 0 ? FindAmongOdd(json, name)
            : json.TryGetProperty(name, out var value) ? value
            : null;
    }

    /// <summary>
    /// For names with escaped halves of surrogate pairs: the platform throws at one that is no Unicode text, also when it looks for another.
    /// Of members with the same name the last counts, as everywhere in the platform.
    /// </summary>
    private static JsonElement? FindAmongOdd(JsonElement json, string name)
    {
        JsonElement? found = null;
        foreach (var member in json.EnumerateObject())
        {
            if (JsonName.Is(JsonMarshal.GetRawUtf8PropertyName(member), name))
            {
                found = member.Value;
            }
        }

        return found;
    }

    private static JsonElement? FindItem(JsonElement json, string step) =>
        step is "0" || (step.Length is > 0 and < 10 && step[0] is >= '1' and <= '9' && step.All(char.IsAsciiDigit))
            ? int.Parse(step, CultureInfo.InvariantCulture) is var index && index < json.GetArrayLength() ? json[index] : null
            : null;

    /// <summary>A tilde is followed by 0 or 1 (RFC 6901, 3).</summary>
    private static bool IsWellFormed(string step) =>
        step.Index().All(character => character.Item != '~'
            || (character.Index + 1 < step.Length && step[character.Index + 1] is '0' or '1'));
}
