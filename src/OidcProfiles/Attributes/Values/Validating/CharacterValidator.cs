using OidcProfiles.Attributes.Values.Normalizing;

namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>Accepts Unicode text without control characters; the line break \n is the line counter's matter.</summary>
internal static class CharacterValidator
{
    public static bool IsValid(string text) =>
        UnicodeText.Is(text) && !text.Any(character => char.IsControl(character) && character != '\n');
}
