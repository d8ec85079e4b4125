namespace Scriban.Parsing;

// What lies around code: text, raw blocks, and the braces with their whitespace control.
internal sealed partial class Lexer
{
    /// <summary>The length of the opening braces here, with their % and their - or ~; 0 when there are none.</summary>
    private int CodeEnterLength()
    {
        if (Current != '{')
        {
            return 0;
        }

        var length = 1;
        while (Ahead(length) == '%')
        {
            length++;
        }

        if (Ahead(length) != '{')
        {
            return 0;
        }

        length++;
        return Ahead(length) is '-' or '~' ? length + 1 : length;
    }

    private void EnterCode()
    {
        var start = _at;
        _escapes = 0;
        while (Ahead(_escapes + 1) == '%')
        {
            _escapes++;
        }

        var end = Advance(CodeEnterLength());
        _region = _escapes > 0 ? Region.RawBlock : Region.Code;
        Emit(_escapes > 0 ? TokenType.EscapeEnter : TokenType.CodeEnter, start, end);
    }

    /// <summary>Whether the closing braces that match the opening ones stand here, or the - or ~ before them.</summary>
    private bool IsCodeExit()
    {
        if (_openBraces > 0 || _openStrings.Count > 0)
        {
            return false;
        }

        var at = Current is '-' or '~' ? 1 : 0;
        if (Ahead(at++) != '}')
        {
            return false;
        }

        for (var i = 0; i < _escapes; i++)
        {
            if (Ahead(at++) != '%')
            {
                return false;
            }
        }

        return Ahead(at) == '}';
    }

    private void ExitCode()
    {
        var start = _at;
        var control = Current;
        var end = Advance((control is '-' or '~' ? 1 : 0) + 2 + _escapes);
        Emit(_escapes > 0 ? TokenType.EscapeExit : TokenType.CodeExit, start, end);
        _escapes = 0;
        _region = Region.Text;
        if (control == '-')
        {
            SkipWhitespace();
        }
        else if (control == '~')
        {
            SkipWhitespaceInLine();
            if (Current == '\n')
            {
                Advance();
            }
        }
    }

    /// <summary>Everything up to the next opening braces, or up to the end of the raw block.</summary>
    private void ReadText()
    {
        var start = _at;
        var type = _region == Region.RawBlock ? TokenType.Escape : TokenType.Raw;
        var last = new TextPosition(-1, 0, 0);

        // The last characters before the trailing whitespace, and before that in the last line only. Null: there is no such whitespace.
        TextPosition? beforeWhitespace = null;
        TextPosition? beforeLineWhitespace = null;
        var control = '\0';
        var exits = false;
        while (Current != '\0')
        {
            if (_region == Region.RawBlock ? IsCodeExit() : CodeEnterLength() > 0)
            {
                control = _region == Region.RawBlock ? '\0' : Ahead(CodeEnterLength() - 1);
                exits = true;
                break;
            }

            (beforeWhitespace, beforeLineWhitespace) = Track(beforeWhitespace, beforeLineWhitespace, last);
            last = _at;
            Advance();
        }

        var cut = control switch { '-' => beforeWhitespace, '~' => beforeLineWhitespace, _ => null };
        var end = cut ?? last;
        if (end.Offset >= 0)
        {
            Emit(type, start, end);
        }

        if (!exits)
        {
            // Either the end of the text, or a NUL character, which is not written.
            Advance();
        }
    }

    private (TextPosition? All, TextPosition? Line) Track(TextPosition? all, TextPosition? line, TextPosition last)
    {
        if (!char.IsWhiteSpace(Current))
        {
            return (null, null);
        }

        var endsLine = Current == '\n' || (Current == '\r' && Ahead(1) != '\n');
        return (all ?? last, endsLine ? null : line ?? last);
    }

    private void SkipWhitespace()
    {
        while (char.IsWhiteSpace(Current))
        {
            Advance();
        }
    }

    private void SkipWhitespaceInLine()
    {
        while (char.IsWhiteSpace(Current) && Current != '\n')
        {
            Advance();
        }
    }
}
