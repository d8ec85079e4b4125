using System.Text;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Templates;

/// <summary>What all texts of templates have in common.</summary>
internal static class EmailTemplateText
{
    /// <summary>The greatest size, in bytes of UTF-8.</summary>
    public const int MaximumBytes = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsTooLarge(string text) => Encoding.UTF8.GetByteCount(text) > MaximumBytes;

    /// <summary>Lines end in one way, so that a mail does not depend on the system that its template was written on.</summary>
    public static string Normalize(string text) => text.ReplaceLineEndings("\n");

    /// <summary>What no database keeps, though no engine minds: NUL, and half of a surrogate pair.</summary>
    /// <returns>Null if there is none.</returns>
    public static TemplateFault? FindUnstorable(string name, string text)
    {
        var lines = Normalize(text).Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            for (var column = 0; column < lines[line].Length; column++)
            {
                if (char.IsSurrogatePair(lines[line], column))
                {
                    column++;
                }
                else if (lines[line][column] == '\0' || char.IsSurrogate(lines[line][column]))
                {
                    return new(name, line + 1, column + 1, "NUL and halves of surrogate pairs are not accepted.");
                }
            }
        }

        return null;
    }

    /// <returns>Null if it is not UTF-8.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Normalize(Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
