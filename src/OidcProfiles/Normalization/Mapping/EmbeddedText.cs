namespace OidcProfiles.Normalization.Mapping;

/// <summary>Reads the texts that are part of the assembly.</summary>
internal static class EmbeddedText
{
    private const string Prefix = "OidcProfiles.Normalization.";

    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(Prefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
