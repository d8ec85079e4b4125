namespace Scriban.Parsing;

// What lies within code, but for numbers and strings.
internal sealed partial class Lexer
{
    // Braces of object initializers that are open: they must close before the code can.
    private int _openBraces;

    private static bool IsIdentifierStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsIdentifierPart(char c) => IsIdentifierStart(c) || char.IsDigit(c);

    private void ReadCode()
    {
        if (_expressionOpens)
        {
            _expressionOpens = false;
            var brace = new TextPosition(_at.Offset - 1, _at.Line, _at.Column - 1);
            Emit(TokenType.OpenInterpolatedBrace, brace, brace);
            return;
        }

        if (_expressionCloses)
        {
            _expressionCloses = false;
            ReadInterpolatedString();
            return;
        }

        switch (Current)
        {
            case '\n' or '\r':
                ReadLineEnd();
                break;
            case '{':
                _openBraces++;
                Emit(TokenType.OpenBrace, _at, _at);
                Advance();
                break;
            case '}':
                ReadClosingBrace();
                break;
            case '#':
                SkipComment();
                break;
            case '"' or '\'':
                ReadString();
                break;
            case '`':
                ReadVerbatimString();
                break;
            case '$' when Ahead(1) is '"' or '\'':
                ReadInterpolatedString();
                break;
            default:
                ReadWordOrOperator();
                break;
        }
    }

    private void ReadWordOrOperator()
    {
        var start = _at;
        if (char.IsWhiteSpace(Current))
        {
            SkipWhitespaceInLine();
        }
        else if (Current == '$' || IsIdentifierStart(Current))
        {
            ReadIdentifier();
        }
        else if (char.IsDigit(Current))
        {
            ReadNumber();
        }
        else
        {
            var (type, length) = TokenTypeExtensions.OperatorAt(_text, start.Offset);
            Emit(type, start, Advance(Math.Max(length, 1)));
        }
    }

    /// <summary>The end of a line, with all whitespace and empty lines after it.</summary>
    private void ReadLineEnd()
    {
        var start = _at;
        if (Current == '\r')
        {
            Advance();
        }

        var end = Current == '\n' ? _at : start;
        if (Current == '\n')
        {
            Advance();
        }

        while (char.IsWhiteSpace(Current))
        {
            end = _at;
            Advance();
        }

        Emit(TokenType.NewLine, start, end);
    }

    private void ReadClosingBrace()
    {
        if (_openStrings.Count > 0)
        {
            // The brace is not passed: the text that follows it is the next token.
            _expressionCloses = true;
            Emit(TokenType.CloseInterpolatedBrace, _at, _at);
            return;
        }

        if (_openBraces > 0)
        {
            _openBraces--;
        }
        else
        {
            Report("Unexpected } while no matching {", _at);
        }

        Emit(TokenType.CloseBrace, _at, _at);
        Advance();
    }

    private void ReadIdentifier()
    {
        var start = _at;
        var special = Current == '$';
        if (special && Ahead(1) == '$')
        {
            Emit(TokenType.IdentifierSpecial, start, Advance(2));
            return;
        }

        var length = 1;
        while (IsIdentifierPart(Ahead(length)))
        {
            length++;
        }

        Emit(special ? TokenType.IdentifierSpecial : TokenType.Identifier, start, Advance(length));
    }

    /// <summary>
    /// A comment ends with the line, or with ## when it began with ##; both end with the code. Only a file that is code throughout has
    /// no braces that could end a comment of one line.
    /// </summary>
    private void SkipComment()
    {
        Advance();
        if (Current != '#')
        {
            while (Current is not ('\0' or '\r' or '\n') && (_scriptOnly || !IsCodeExit()))
            {
                Advance();
            }

            return;
        }

        Advance();
        while (Current != '\0' && !IsCodeExit())
        {
            var mayEnd = Current == '#';
            Advance();
            if (mayEnd && Current == '#')
            {
                Advance();
                return;
            }
        }
    }
}
