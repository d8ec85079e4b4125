using System.Buffers;
using System.Text;

namespace OidcProfiles.Attributes.Values.Normalizing;

/// <summary>
/// Tells whether UTF-16 holds text for interchange: no half of a surrogate pair (Unicode 3.9, D84) and no noncharacter (23.7).
/// Nothing else has a normal form.
/// </summary>
internal static class UnicodeText
{
    public static bool Is(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var consumed) != OperationStatus.Done || IsNoncharacter(rune))
            {
                return false;
            }

            text = text[consumed..];
        }

        return true;
    }

    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
