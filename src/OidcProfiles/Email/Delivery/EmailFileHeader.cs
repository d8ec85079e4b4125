using System.Globalization;
using System.Text;

namespace OidcProfiles.Email.Delivery;

/// <summary>Mends the header of a file that SmtpClient wrote.</summary>
internal static class EmailFileHeader
{
    /// <summary>
    /// Takes out the envelope, which says what From and To say and which mail programs would show, and puts the date of the mail where
    /// SmtpClient puts that of the writing.
    /// </summary>
    /// <param name="content">The file.</param>
    /// <param name="date">When the mail was asked for.</param>
    public static byte[] Mend(byte[] content, DateTimeOffset date)
    {
        // A byte is a character here, so that nothing changes that is not to change.
        var text = Encoding.Latin1.GetString(content);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var header = new StringBuilder();
        var isEnvelope = false;
        foreach (var line in text[..end].Split("\r\n"))
        {
            isEnvelope = line.StartsWith(' ') || line.StartsWith('\t') ? isEnvelope : IsEnvelope(line);
            if (!isEnvelope)
            {
                header.Append(line.StartsWith("Date:", StringComparison.Ordinal) ? $"Date: {Format(date)}" : line).Append("\r\n");
            }
        }

        return Encoding.Latin1.GetBytes($"{header}{text[(end + 2)..]}");
    }

    private static bool IsEnvelope(string line) =>
        line.StartsWith("X-Sender:", StringComparison.Ordinal) || line.StartsWith("X-Receiver:", StringComparison.Ordinal);

    /// <summary>As RFC 5322, 3.3, in UTC.</summary>
    private static string Format(DateTimeOffset date) =>
        date.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
