namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>Accepts language tags in canonical form.</summary>
internal static class LocaleValidator
{
    public static bool IsValid(string text) => LanguageTag.Canonicalize(text) == text;
}
