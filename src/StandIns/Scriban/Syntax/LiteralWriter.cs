using System.Globalization;
using System.Text;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Writes a literal as it would be read again.</summary>
internal static class LiteralWriter
{
    public static string Write(ScriptLiteral literal) => literal.Value switch
    {
        null => "null",
        true => "true",
        false => "false",
        string text => Quote(literal, text),
        double number => WithPoint(number.ToString("R", CultureInfo.InvariantCulture)),
        float number => WithPoint(number.ToString("R", CultureInfo.InvariantCulture)) + "f",
        decimal number => WithPoint(number.ToString(CultureInfo.InvariantCulture)) + "m",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => literal.Value.ToString() ?? string.Empty,
    };

    private static string WithPoint(string number) => number.All(c => char.IsAsciiDigit(c) || c == '-') ? number + ".0" : number;

    private static string Quote(ScriptLiteral literal, string text)
    {
        var part = literal.StringTokenType;
        if (literal.StringQuoteType == ScriptLiteralStringQuoteType.Verbatim)
        {
            return $"`{text.Replace("`", "``", StringComparison.Ordinal)}`";
        }

        var quote = literal.StringQuoteType == ScriptLiteralStringQuoteType.SimpleQuote ? '\'' : '"';
        var result = new StringBuilder(text.Length + 3);
        result.Append(part is TokenType.BeginInterpolatedString or TokenType.InterpolatedString ? "$" : string.Empty);
        if (part is TokenType.String or TokenType.BeginInterpolatedString or TokenType.InterpolatedString)
        {
            result.Append(quote);
        }

        foreach (var c in text)
        {
            result.Append(Escape(c, quote, part != TokenType.String));
        }

        if (part is TokenType.String or TokenType.EndingInterpolatedString or TokenType.InterpolatedString)
        {
            result.Append(quote);
        }

        return result.ToString();
    }

    private static string Escape(char c, char quote, bool interpolated)
    {
        const string Characters = "\\\0\a\b\f\n\r\t\v";
        const string Letters = "\\0abfnrtv";
        if (Characters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index)
        {
            return $"\\{Letters[index]}";
        }

        return c == quote || (interpolated && c == '{') ? $"\\{c}"
            : char.IsControl(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
            : c.ToString();
    }
}
