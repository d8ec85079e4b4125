using System.Text;
using System.Text.RegularExpressions;

namespace OidcProfiles.Host.Mails;

/// <summary>Reads what the module writes: multipart/alternative with UTF-8 parts. Not meant for other programs' mails.</summary>
internal static partial class MailReader
{
    /// <param name="id">What the mail is called.</param>
    /// <param name="content">The file.</param>
    public static WrittenMail Read(string id, byte[] content)
    {
        // A byte is a character here; parts and headers become text when they are decoded.
        var source = Encoding.Latin1.GetString(content);
        var (headers, body) = Split(source);
        var boundary = BoundaryPattern().Match(Find(headers, "Content-Type")).Groups[1].Value;
        var parts = boundary.Length == 0
            ? []
            : body.Split($"--{boundary}").Skip(1).Where(part => !part.StartsWith("--", StringComparison.Ordinal))
                .Select(part => Split(part.TrimStart('\r', '\n'))).ToList();
        return new(
            id,
            [.. headers.Select(header => KeyValuePair.Create(header.Key, DecodeHeader(header.Value)))],
            Decode(parts, "text/plain"),
            Decode(parts, "text/html"),
            Encoding.UTF8.GetString(content));
    }

    private static (List<KeyValuePair<string, string>> Headers, string Body) Split(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = FoldPattern().Replace(end < 0 ? text : text[..end], " ").Split("\r\n");
        var headers = lines.Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2)
            .Select(pair => KeyValuePair.Create(pair[0].Trim(), pair[1].Trim())).ToList();
        return (headers, end < 0 ? string.Empty : text[(end + 4)..]);
    }

    private static string Find(List<KeyValuePair<string, string>> headers, string name) =>
        headers.Find(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? string.Empty;

    private static string Decode(List<(List<KeyValuePair<string, string>> Headers, string Body)> parts, string type)
    {
        var (headers, body) = parts.Find(part => Find(part.Headers, "Content-Type").StartsWith(type, StringComparison.OrdinalIgnoreCase));

        // The line end before a boundary belongs to the boundary (RFC 2046, 5.1.1).
        body = body?.EndsWith("\r\n", StringComparison.Ordinal) == true ? body[..^2] : body ?? string.Empty;
        var bytes = headers is null ? [] : Find(headers, "Content-Transfer-Encoding").ToLowerInvariant() switch
        {
            "base64" => FromBase64(body),
            "quoted-printable" => FromQuoted(body.Replace("=\r\n", string.Empty, StringComparison.Ordinal)),
            _ => Encoding.Latin1.GetBytes(body),
        };
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Encoded words (RFC 2047); between two of them white space means nothing.</summary>
    private static string DecodeHeader(string value)
    {
        var text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(GapPattern().Replace(value, "$1")));
        return WordPattern().Replace(text, match => Encoding.UTF8.GetString(match.Groups[1].Value is "B" or "b"
            ? FromBase64(match.Groups[2].Value)
            : FromQuoted(match.Groups[2].Value.Replace('_', ' '))));
    }

    private static byte[] FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? bytes[..count] : Encoding.Latin1.GetBytes(text);
    }

    private static byte[] FromQuoted(string text) => Encoding.Latin1.GetBytes(
        HexPattern().Replace(text, match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString()));

    [GeneratedRegex(@"boundary=""?([^"";\s]+)""?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BoundaryPattern();

    [GeneratedRegex(@"\r\n[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex FoldPattern();

    [GeneratedRegex(@"(=\?utf-8\?[QB]\?[^?]*\?=)\s+(?==\?utf-8\?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GapPattern();

    [GeneratedRegex(@"=\?utf-8\?([QB])\?([^?]*)\?=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();

    [GeneratedRegex("=([0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex HexPattern();
}
