using System.Runtime.InteropServices;
using System.Text.Json;

namespace OidcProfiles.Normalization.Extracting;

/// <summary>Whether documents are small enough to be looked at. Takes one pass over the bytes and allocates nothing.</summary>
internal static class InputBounds
{
    public static bool Fit(ReadOnlySpan<JsonElement?> documents)
    {
        var (bytes, members) = (0L, 0);
        foreach (var document in documents)
        {
            if (document is not { ValueKind: not JsonValueKind.Undefined } json)
            {
                continue;
            }

            var raw = JsonMarshal.GetRawUtf8Value(json);
            bytes += raw.Length;
            if (bytes > UpstreamLimits.Bytes || !Fits(raw, ref members))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Counts brackets and commas outside of strings. The text is valid JSON, because an element was made of it.</summary>
    private static bool Fits(ReadOnlySpan<byte> raw, ref int members)
    {
        var depth = 0;
        var isInString = false;
        for (var index = 0; index < raw.Length; index++)
        {
            switch (raw[index])
            {
                case (byte)'\\':
                    // The character after it belongs to it; outside of strings there is none in valid JSON.
                    index++;
                    break;
                case (byte)'"':
                    isInString = !isInString;
                    break;
                case (byte)'{' or (byte)'[' when !isInString:
                    depth++;
                    members++;
                    break;
                case (byte)'}' or (byte)']' when !isInString:
                    depth--;
                    break;
                case (byte)',' when !isInString:
                    members++;
                    break;
            }

            if (depth > UpstreamLimits.Depth || members > UpstreamLimits.Members)
            {
                return false;
            }
        }

        return true;
    }
}
