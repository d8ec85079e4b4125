namespace OidcProfiles.Attributes.Values.Normalizing;

/// <summary>Writes a language tag in its canonical form; what is none stays as it is.</summary>
internal static class LocaleNormalizer
{
    public static string Normalize(string text) => LanguageTag.Canonicalize(text) ?? text;
}
