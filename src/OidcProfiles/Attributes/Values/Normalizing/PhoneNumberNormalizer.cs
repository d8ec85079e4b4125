using System.Globalization;
using System.Text;

namespace OidcProfiles.Attributes.Values.Normalizing;

/// <summary>
/// Takes away what people write between digits: spaces, hyphens, dots and brackets (the visual separators of RFC 3966, 5.1.1, and their
/// typographic forms). Digits and the plus sign of other scripts become ASCII, <c>;EXT=</c> becomes lower case.
/// </summary>
internal static class PhoneNumberNormalizer
{
    private const string TrunkPrefix = "(0)";

    public static string Normalize(string text)
    {
        // "+44 (0)20 …" is dialled without the zero, "+39 (0)6 …" with it: left as it is, so that it is refused and not guessed.
        if (text.Contains(TrunkPrefix, StringComparison.Ordinal))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!IsSeparator(character))
            {
                builder.Append(ToAscii(character));
            }
        }

        return builder.ToString();
    }

    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character)
        || char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation
        || character is '.' or '\u2212' or '(' or ')' or '[' or ']' or '\uFF08' or '\uFF09' or '\uFF0E';

    private static char ToAscii(char character) => character switch
    {
        '\uFF0B' => '+',
        >= 'A' and <= 'Z' => char.ToLowerInvariant(character),
        _ when CharUnicodeInfo.GetDecimalDigitValue(character) is >= 0 and var digit => (char)('0' + digit),
        _ => character,
    };
}
