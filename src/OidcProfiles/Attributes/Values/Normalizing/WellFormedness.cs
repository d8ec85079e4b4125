using System.Buffers;
using System.Text;

namespace OidcProfiles.Attributes.Values.Normalizing;

/// <summary>Tells whether a text is well-formed UTF-16: no half of a surrogate pair (Unicode 3.9, D84).</summary>
internal static class WellFormedness
{
    public static bool Is(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) != OperationStatus.Done)
            {
                return false;
            }

            text = text[consumed..];
        }

        return true;
    }
}
