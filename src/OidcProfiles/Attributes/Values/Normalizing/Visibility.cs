using System.Globalization;
using System.Text;

namespace OidcProfiles.Attributes.Values.Normalizing;

/// <summary>Tells whether anything of a text can be seen: a name of zero-width spaces or fillers is no name.</summary>
internal static class Visibility
{
    public static bool IsVisible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsBlank(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator or UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0;
}
