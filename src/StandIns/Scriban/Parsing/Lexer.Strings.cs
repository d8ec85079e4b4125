namespace Scriban.Parsing;

// Strings keep their escapes here; the parser resolves them.
internal sealed partial class Lexer
{
    // The quotes of the interpolated strings that are open, the innermost on top.
    private readonly Stack<char> _openStrings = [];
    private bool _expressionOpens;
    private bool _expressionCloses;

    private void ReadString()
    {
        var start = _at;
        var quote = Current;
        var end = _at;
        Advance();
        while (Current != quote)
        {
            if (AtUnterminatedEnd(quote, end))
            {
                return;
            }

            end = ReadStringCharacter(braceMayBeEscaped: false, end);
        }

        Emit(TokenType.String, start, _at);
        Advance();
    }

    private void ReadVerbatimString()
    {
        var start = _at;
        var end = _at;
        Advance();
        while (Current != '`' || Ahead(1) == '`')
        {
            if (AtUnterminatedEnd('`', end))
            {
                return;
            }

            end = Advance(Current == '`' ? 2 : 1);
        }

        Emit(TokenType.VerbatimString, start, _at);
        Advance();
    }

    /// <summary>From the quote, or from the brace that ends an expression, to the next expression or to the end of the string.</summary>
    private void ReadInterpolatedString()
    {
        var start = _at;
        var end = _at;
        var continues = Current == '}';
        if (!continues)
        {
            Advance();
        }

        var quote = continues ? _openStrings.Peek() : Current;
        Advance();
        while (Current != quote)
        {
            if (AtUnterminatedEnd(quote, end))
            {
                return;
            }

            if (Current == '{')
            {
                Emit(continues ? TokenType.ContinuationInterpolatedString : TokenType.BeginInterpolatedString, start, _at);
                Advance();
                _expressionOpens = true;
                if (!continues)
                {
                    _openStrings.Push(quote);
                }

                return;
            }

            end = ReadStringCharacter(braceMayBeEscaped: true, end);
        }

        Emit(continues ? TokenType.EndingInterpolatedString : TokenType.InterpolatedString, start, _at);
        Advance();
        if (continues)
        {
            _openStrings.Pop();
        }
    }

    private bool AtUnterminatedEnd(char quote, TextPosition last)
    {
        if (Current != '\0')
        {
            return false;
        }

        Report($"The end of the text was reached in a string that is not terminated by a {quote}", last);
        Emit(TokenType.Invalid, last, last);
        if (_at.Offset < _text.Length)
        {
            // A NUL character in code ends the template.
            _at.Offset = _text.Length;
        }

        return true;
    }

    /// <summary>One character, or one escape sequence; returns the position of its last character.</summary>
    private TextPosition ReadStringCharacter(bool braceMayBeEscaped, TextPosition last)
    {
        if (Current != '\\')
        {
            return Advance(1);
        }

        last = Advance(1);
        switch (Current)
        {
            case '\r' when Ahead(1) == '\n':
                return Advance(2);
            case '\n' or '\r' or '0' or '\'' or '"' or '\\' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
            case '{' when braceMayBeEscaped:
                return Advance(1);
            case 'u':
                return ReadHexadecimalEscape(4);
            case 'x':
                return ReadHexadecimalEscape(2);
            default:
                Report($"Unexpected escape character `{Current}` in string", _at);
                return last;
        }
    }

    private TextPosition ReadHexadecimalEscape(int digits)
    {
        var last = Advance(1);
        for (; digits > 0; digits--)
        {
            if (!char.IsAsciiHexDigit(Current))
            {
                Report($"Unexpected character `{Current}`, expecting a hexadecimal digit", _at);
                return last;
            }

            last = Advance(1);
        }

        return last;
    }
}
