using System.Text;

namespace OidcProfiles.Attributes.Values.Normalizing;

/// <summary>
/// Brings any text to its normal form: bidirectional controls removed, trimmed, NFC. Empty when nothing visible is left.
/// </summary>
internal static class TextNormalizer
{
    public static string Normalize(string text)
    {
        var trimmed = BidiControls.Remove(text).Trim();
        if (!Visibility.IsVisible(trimmed))
        {
            return string.Empty;
        }

        // What is no Unicode text has no normal form; the validator refuses it.
        return UnicodeText.Is(trimmed) ? trimmed.Normalize(NormalizationForm.FormC) : trimmed;
    }
}
