using System.Globalization;
using System.Text;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>
/// Makes one line of a text: what breaks lines or is no character becomes a space, and runs of spaces one; invisible marks that turn the
/// direction of what follows are left out, because a subject stands beside other texts (Unicode Standard Annex 9).
/// </summary>
internal static class SingleLine
{
    public static string From(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (IsDirectionControl(character))
            {
                continue;
            }

            if (!IsGap(character))
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().Trim();
    }

    private static bool IsGap(char character) =>
        character == ' ' || char.GetUnicodeCategory(character)
            is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Embeddings, overrides and isolates; the marks U+200E, U+200F and U+061C turn nothing but their place, and stay.</summary>
    private static bool IsDirectionControl(char character) => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
