using System.Globalization;
using System.Text;

namespace OidcProfiles.Filtering;

/// <summary>Reads JSON literals (RFC 8259, 3, 6 and 7) at the beginning of a text.</summary>
internal static class FilterLiterals
{
    /// <returns>The literal and how long it is; null if there is none.</returns>
    public static (FilterValue Value, int Length)? Read(ReadOnlySpan<char> text) => text is ['"', ..] ? ReadText(text)
        : ReadWord(text, "true", FilterValueKind.Boolean)
        ?? ReadWord(text, "false", FilterValueKind.Boolean)
        ?? ReadWord(text, "null", FilterValueKind.Null)
        ?? ReadNumber(text);

    private static (FilterValue Value, int Length)? ReadWord(ReadOnlySpan<char> text, string word, FilterValueKind kind) =>
        text.StartsWith(word, StringComparison.Ordinal) && IsEnd(text, word.Length) ? (new(kind, word), word.Length) : null;

    private static (FilterValue Value, int Length)? ReadNumber(ReadOnlySpan<char> text)
    {
        var at = text is ['-', ..] ? 1 : 0;
        var digits = CountDigits(text[at..]);
        if (digits == 0 || (digits > 1 && text[at] == '0'))
        {
            return null;
        }

        at += digits;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = CountDigits(text[(at + 1)..]);
            if (fraction == 0)
            {
                return null;
            }

            at += 1 + fraction;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var sign = at + 1 < text.Length && text[at + 1] is '+' or '-' ? 1 : 0;
            var exponent = CountDigits(text[(at + 1 + sign)..]);
            if (exponent == 0)
            {
                return null;
            }

            at += 1 + sign + exponent;
        }

        return IsEnd(text, at) ? (new(FilterValueKind.Number, text[..at].ToString()), at) : null;
    }

    private static (FilterValue Value, int Length)? ReadText(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder();
        for (var at = 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    return IsUnicode(builder) ? (new(FilterValueKind.Text, builder.ToString()), at + 1) : null;
                case < ' ':
                    return null;
                case '\\':
                    if (ReadEscape(text[(at + 1)..]) is not { } escape)
                    {
                        return null;
                    }

                    builder.Append(escape.Character);
                    at += escape.Length;
                    break;
                default:
                    builder.Append(text[at]);
                    break;
            }
        }

        return null;
    }

    private static (char Character, int Length)? ReadEscape(ReadOnlySpan<char> text) => text switch
    {
        [var plain and ('"' or '\\' or '/'), ..] => (plain, 1),
        ['b', ..] => ('\b', 1),
        ['f', ..] => ('\f', 1),
        ['n', ..] => ('\n', 1),
        ['r', ..] => ('\r', 1),
        ['t', ..] => ('\t', 1),
        ['u', _, _, _, _, ..] when ushort.TryParse(text[1..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) =>
            ((char)code, 5),
        _ => null,
    };

    /// <summary>Databases take no half of a pair, and PostgreSQL no U+0000.</summary>
    private static bool IsUnicode(StringBuilder builder)
    {
        for (var at = 0; at < builder.Length; at++)
        {
            if (builder[at] == '\0' || char.IsLowSurrogate(builder[at]))
            {
                return false;
            }

            if (char.IsHighSurrogate(builder[at]) && (++at == builder.Length || !char.IsLowSurrogate(builder[at])))
            {
                return false;
            }
        }

        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int at) => at == text.Length || text[at] is ' ' or '\t' or ')' or ']';
}
