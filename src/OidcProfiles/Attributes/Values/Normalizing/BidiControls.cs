using System.Buffers;

namespace OidcProfiles.Attributes.Values.Normalizing;

/// <summary>Removes the controls of Unicode's bidirectional algorithm, which make text read as another text (Unicode TR 36, 2.5).</summary>
internal static class BidiControls
{
    private static readonly SearchValues<char> All = SearchValues.Create(
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public static string Remove(string text) =>
        text.AsSpan().ContainsAny(All) ? string.Concat(text.Where(character => !All.Contains(character))) : text;
}
