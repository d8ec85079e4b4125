using System.Globalization;
using System.Text;

namespace OidcProfiles.Profiles;

/// <summary>
/// Removes characters that nobody sees: two names that differ by a soft hyphen or a variation selector only look the same
/// (Unicode's Default_Ignorable_Code_Point, as NFKC_Casefold removes them).
/// </summary>
internal static class Invisible
{
    public static string Remove(string text)
    {
        if (text.EnumerateRunes().All(rune => !Is(rune)))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !Is(rune)))
        {
            builder.Append(rune.ToString());
        }

        return builder.ToString();
    }

    private static bool Is(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x3164 or 0xFFA0
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}
