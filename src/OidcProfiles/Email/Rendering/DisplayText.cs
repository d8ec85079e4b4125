using System.Globalization;
using System.Text;
using OidcProfiles.Attributes.Values.Normalizing;

namespace OidcProfiles.Email.Rendering;

/// <summary>
/// Makes what somebody wrote fit to stand in a mail: one line, without what turns the direction of the text around it, and not too long.
/// </summary>
internal static class DisplayText
{
    /// <summary>UTF-16 units of a name.</summary>
    public const int Name = 100;

    /// <summary>UTF-16 units of any other text: an address has 254 at most.</summary>
    public const int Other = 256;

    private const char Ellipsis = '…';

    /// <returns>Null if nothing of it can be seen.</returns>
    public static string? Clean(string? text, int maximum)
    {
        if (text is null || !Visibility.IsVisible(text))
        {
            return null;
        }

        var builder = new StringBuilder(Math.Min(text.Length, maximum));
        foreach (var rune in BidiControls.Remove(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                AppendSpace(builder);
            }
            else if (!Rune.IsControl(rune))
            {
                builder.Append(rune.ToString());
            }

            if (builder.Length > maximum)
            {
                return Cut(builder, maximum);
            }
        }

        var cleaned = builder.ToString().TrimEnd();
        return cleaned.Length == 0 ? null : cleaned;
    }

    private static void AppendSpace(StringBuilder builder)
    {
        if (builder.Length > 0 && builder[^1] != ' ')
        {
            builder.Append(' ');
        }
    }

    private static string Cut(StringBuilder builder, int maximum)
    {
        builder.Length = char.IsHighSurrogate(builder[maximum - 2]) ? maximum - 2 : maximum - 1;
        return builder.Append(Ellipsis).ToString();
    }
}
