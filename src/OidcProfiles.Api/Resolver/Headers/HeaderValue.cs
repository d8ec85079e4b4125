using System.Globalization;
using System.Text;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Api.Resolver.Headers;

/// <summary>Values in headers: visible ASCII and spaces between it, everything else and '%' percent-encoded as UTF-8 (RFC 3986, 2.1).</summary>
internal static class HeaderValue
{
    /// <summary>Text as it is, true or false, a number, or JSON.</summary>
    public static string Write(AttributeValue value) => value switch
    {
        TextValue text => Encode(text.Text),
        BooleanValue flag => flag.Flag ? "true" : "false",
        IntegerValue integer => integer.Integer.ToString(CultureInfo.InvariantCulture),
        _ => Encode(value.ToJson().GetRawText()),
    };

    /// <summary>The items of a list with commas between them; commas in them are encoded.</summary>
    public static string WriteList(AttributeValue value) => value is ListValue list
        ? string.Join(',', list.Items.Select(WriteItem))
        : WriteItem(value);

    /// <summary>What decodes to the text again (<c>decodeURIComponent</c>), and holds neither CR, LF nor NUL.</summary>
    public static string Encode(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var builder = new StringBuilder(bytes.Length * 2);
        for (var index = 0; index < bytes.Length; index++)
        {
            // Spaces at the ends would be trimmed (RFC 9110, 5.5).
            if (IsPlain((char)bytes[index]) || (bytes[index] == ' ' && index > 0 && index < bytes.Length - 1))
            {
                builder.Append((char)bytes[index]);
            }
            else
            {
                builder.Append(CultureInfo.InvariantCulture, $"%{bytes[index]:X2}");
            }
        }

        return builder.ToString();
    }

    private static string WriteItem(AttributeValue item) => Write(item).Replace(",", "%2C", StringComparison.Ordinal);

    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (!IsPlain(character) && character != ' ')
            {
                return false;
            }
        }

        return text.Length == 0 || (text[0] != ' ' && text[^1] != ' ');
    }

    private static bool IsPlain(char character) => character is > ' ' and <= '~' and not '%';
}
