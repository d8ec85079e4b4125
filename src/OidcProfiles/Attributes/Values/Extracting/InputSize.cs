using System.Runtime.InteropServices;
using System.Text.Json;

namespace OidcProfiles.Attributes.Values.Extracting;

/// <summary>
/// Refuses at a glance what no normalising can bring down to the greatest length: before anything is copied, composed or matched.
/// </summary>
internal static class InputSize
{
    /// <summary>The longest canonical decomposition of a code point has four code points of up to two UTF-16 units each.</summary>
    private const int UnitsPerCodePoint = 8;

    /// <summary>Room for white space and bidirectional controls, which normalising takes away.</summary>
    private const int Slack = 1024;

    /// <summary>A UTF-16 unit takes at most six bytes, as <c>\uXXXX</c>.</summary>
    private const int BytesPerUnit = 6;

    public static bool Exceeds(string text, int maximumLength) => text.Length > (UnitsPerCodePoint * maximumLength) + Slack;

    public static bool Exceeds(JsonElement text, int maximumLength) =>
        JsonMarshal.GetRawUtf8Value(text).Length > BytesPerUnit * ((UnitsPerCodePoint * maximumLength) + Slack);
}
