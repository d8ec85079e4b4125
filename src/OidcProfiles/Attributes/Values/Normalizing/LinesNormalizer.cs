namespace OidcProfiles.Attributes.Values.Normalizing;

/// <summary>Writes every line break as \n (OIDC Core 5.1.1 allows \n and \r\n) and trims each line.</summary>
internal static class LinesNormalizer
{
    public static string Normalize(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries));
}
