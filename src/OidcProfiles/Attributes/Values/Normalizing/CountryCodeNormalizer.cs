namespace OidcProfiles.Attributes.Values.Normalizing;

/// <summary>Writes a country code in upper case; ASCII letters only, so that no other letter turns into one.</summary>
internal static class CountryCodeNormalizer
{
    public static string Normalize(string text) =>
        string.Concat(text.Select(character => char.IsAsciiLetter(character) ? char.ToUpperInvariant(character) : character));
}
