using System.Globalization;
using System.Text;

namespace OidcProfiles.Email.Delivery;

/// <summary>Makes a value fit for a header: one line, no control characters, nothing that a mail program could take for syntax.</summary>
internal static class EmailHeaderText
{
    private const int MaximumLength = 255;

    /// <summary>A subject or a note, at most 255 UTF-16 units; a longer one ends in an ellipsis.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maximumLength">Cuts elsewhere.</param>
    public static string Clean(string? text, int maximumLength = MaximumLength)
    {
        var builder = new StringBuilder();
        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            if (!IsControl(rune))
            {
                builder.Append(rune.ToString());
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        // An encoded word (RFC 2047) in a value is text; SmtpClient and many mail programs would decode it.
        return Cut(builder.Replace("=?", "= ?").ToString().Trim(), maximumLength);
    }

    /// <summary>A name beside an address. SmtpClient puts it between quotation marks and does not escape those in it.</summary>
    /// <param name="name">Any text.</param>
    public static string? CleanName(string? name) =>
        Clean(name).Replace('"', '\'').Replace('\\', '/') is { Length: > 0 } clean ? clean : null;

    private static bool IsControl(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Cut(string text, int maximumLength)
    {
        if (text.Length <= maximumLength)
        {
            return text;
        }

        var end = maximumLength - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }
}
