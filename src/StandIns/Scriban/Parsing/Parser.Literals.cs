using System.Text;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private ScriptLiteral ParseNumber()
    {
        var literal = Open(new ScriptLiteral());
        literal.Value = _current.Type switch
        {
            TokenType.Float => NumberReader.ReadFloat(CurrentText, _options.ParseFloatAsDecimal),
            TokenType.HexaInteger => NumberReader.ReadHexadecimal(CurrentText),
            TokenType.BinaryInteger => NumberReader.ReadBinary(CurrentText),
            _ => NumberReader.ReadInteger(CurrentText),
        };
        if (literal.Value is null)
        {
            Error($"`{CurrentText}` is not a number.");
        }

        Next();
        return Close(literal);
    }

    private ScriptLiteral ParseString()
    {
        var literal = Open(new ScriptLiteral());
        literal.StringQuoteType = QuoteType(Text[_current.Start.Offset]);
        literal.Value = Unescape(_current.Start.Offset + 1, _current.End.Offset, interpolated: false);
        Next();
        return Close(literal);
    }

    private ScriptLiteral ParseVerbatimString()
    {
        var literal = Open(new ScriptLiteral { StringQuoteType = ScriptLiteralStringQuoteType.Verbatim });
        literal.Value = CurrentText[1..^1].Replace("``", "`", StringComparison.Ordinal);
        Next();
        return Close(literal);
    }

    private ScriptInterpolatedStringExpression ParseInterpolatedString()
    {
        var text = Open(new ScriptInterpolatedStringExpression());
        var isWhole = _current.Type == TokenType.InterpolatedString;
        text.Parts.Add(ParseInterpolatedPart());
        while (!isWhole && _current.Type != TokenType.EndingInterpolatedString)
        {
            if (ParseExpression(text) is not { } part)
            {
                return Close(text);
            }

            text.Parts.Add(part);
        }

        if (!isWhole)
        {
            text.Parts.Add(ParseInterpolatedPart());
        }

        return Close(text);
    }

    /// <summary>The text between the quotes and braces of an interpolated string.</summary>
    private ScriptLiteral ParseInterpolatedPart()
    {
        var literal = Open(new ScriptLiteral { StringTokenType = _current.Type });
        var isStart = _current.Type is TokenType.BeginInterpolatedString or TokenType.InterpolatedString;
        var start = _current.Start.Offset + (isStart ? 2 : 1);
        literal.StringQuoteType = QuoteType(isStart ? Text[start - 1] : Text[_current.End.Offset]);
        literal.Value = Unescape(start, _current.End.Offset, interpolated: true);
        Next();
        return Close(literal);
    }

    private ScriptInterpolatedExpression ParseInterpolatedExpression()
    {
        var interpolated = Open(new ScriptInterpolatedExpression());
        interpolated.OpenBrace = Take(TokenType.OpenInterpolatedBrace);
        interpolated.Expression = ExpectExpression(interpolated);
        if (_current.Type == TokenType.CloseInterpolatedBrace)
        {
            interpolated.CloseBrace = Take(TokenType.CloseInterpolatedBrace);
        }
        else
        {
            Error("The expression in the string is not closed.");
        }

        return Close(interpolated);
    }

    private static ScriptLiteralStringQuoteType QuoteType(char quote) => quote == '\''
        ? ScriptLiteralStringQuoteType.SimpleQuote
        : ScriptLiteralStringQuoteType.DoubleQuote;

    private string Unescape(int start, int end, bool interpolated)
    {
        var result = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (Text[i] == '\\')
            {
                i = Unescape(i + 1, result, interpolated);
            }
            else
            {
                result.Append(Text[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>Reads the escape whose letter is at an index; returns the index of its last character.</summary>
    private int Unescape(int index, StringBuilder result, bool interpolated)
    {
        const string Letters = "0bfnrtv'\"\\{";
        const string Characters = "\0\b\f\n\r\t\v'\"\\{";
        var letter = Text[index];
        if (letter is 'u' or 'x')
        {
            var digits = letter == 'u' ? 4 : 2;
            var value = 0;
            for (var i = 1; i <= digits && index + i < Text.Length; i++)
            {
                // What is not a digit was reported by the lexer.
                value = (value << 4) | (char.IsAsciiHexDigit(Text[index + i]) ? Convert.ToInt32(Text[index + i].ToString(), 16) : 0);
            }

            result.Append((char)value);
            return index + digits;
        }

        if (Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var known && (interpolated || letter != '{'))
        {
            result.Append(Characters[known]);
        }
        else if (letter is not ('\n' or '\r'))
        {
            Error($"`\\{letter}` is not an escape sequence.");
        }

        return letter == '\r' ? index + 1 : index;
    }
}
