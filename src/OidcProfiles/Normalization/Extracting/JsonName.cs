using System.Globalization;
using System.Text;

namespace OidcProfiles.Normalization.Extracting;

/// <summary>
/// Compares the name of a member as it is written. The platform throws at an escape that is no Unicode text; thousands of such names, looked
/// at for each attribute, would cost seconds.
/// </summary>
internal static class JsonName
{
    /// <param name="raw">The name between its quotes, with its escapes (RFC 8259, 7). Valid JSON.</param>
    /// <param name="name">The name that is looked for.</param>
    public static bool Is(ReadOnlySpan<byte> raw, string name)
    {
        if (raw.IndexOf((byte)'\\') < 0)
        {
            return Encoding.UTF8.GetByteCount(name) == raw.Length && Encoding.UTF8.GetString(raw) == name;
        }

        var text = Encoding.UTF8.GetString(raw);
        var at = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (at >= name.Length || name[at++] != Read(text, ref index))
            {
                return false;
            }
        }

        return at == name.Length;
    }

    private static char Read(string text, ref int index)
    {
        if (text[index] != '\\')
        {
            return text[index];
        }

        var letter = text[++index];
        if (letter != 'u')
        {
            return letter switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                _ => letter,
            };
        }

        index += 4;
        return (char)int.Parse(text.AsSpan(index - 3, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
