namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>Counts the code points of a text, the unit of every length.</summary>
internal static class CodePointCounter
{
    public static int Count(string text) => text.EnumerateRunes().Count();
}
