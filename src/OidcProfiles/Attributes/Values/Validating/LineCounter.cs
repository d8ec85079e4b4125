using System.Buffers;

namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>Counts the lines of a text; each mandatory break of Unicode (TR 14: LF, CR, VT, FF, NEL, LS, PS) ends one.</summary>
internal static class LineCounter
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    public static int Count(string text) => 1 + text.Count(Breaks.Contains);
}
