using System.Text.Json;
using OidcProfiles.Attributes.Values.Extracting;

namespace OidcProfiles.Normalization.Extracting;

/// <summary>
/// Reads what a key is made of: 1 to 255 printable ASCII characters (OIDC Core 2), no space at either end. It is never trimmed or changed,
/// so that no two people become one.
/// </summary>
internal static class KeyText
{
    public const int MaximumLength = 255;

    private const int MaximumDigits = 20;

    public static string? Read(JsonElement value, bool numbers) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Read(value) is { } text && IsAccepted(text) ? text : null,
        JsonValueKind.Number when numbers => ReadNumber(value.GetRawText()),
        _ => null,
    };

    public static bool IsAccepted(string text) =>
        text.Length is > 0 and <= MaximumLength && text[0] != ' ' && text[^1] != ' ' && text.All(character => character is >= ' ' and <= '~');

    /// <summary>Zero is what broken programs send for "none", and would be the same person for all of them.</summary>
    private static string? ReadNumber(string digits) =>
        digits.Length <= MaximumDigits && digits[0] is >= '1' and <= '9' && digits.All(char.IsAsciiDigit) ? digits : null;
}
