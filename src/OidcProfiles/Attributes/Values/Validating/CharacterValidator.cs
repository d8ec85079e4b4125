using System.Globalization;
using System.Text;
using OidcProfiles.Attributes.Values.Normalizing;

namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>
/// Accepts Unicode text without controls and noncharacters (Unicode 23.7); the line break \n is the line counter's matter.
/// </summary>
internal static class CharacterValidator
{
    public static bool IsValid(string text) => WellFormedness.Is(text) && text.EnumerateRunes().All(IsValid);

    private static bool IsValid(Rune rune) =>
        rune.Value == '\n' || (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && !IsNoncharacter(rune));

    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
