namespace Scriban.Parsing;

/// <summary>
/// Cuts a template into tokens, all at once. Whitespace and comments are dropped here; line ends in code are kept, because whether they
/// end a statement is the parser's to say.
/// </summary>
internal sealed partial class Lexer
{
    private readonly string _text;
    private readonly string _sourcePath;
    private readonly bool _scriptOnly;
    private readonly List<Token> _tokens = [];
    private readonly List<LogMessage> _errors = [];

    private TextPosition _at;
    private Region _region;

    // The number of % between the braces of the raw block that is open.
    private int _escapes;

    public Lexer(string text, string? sourcePath, LexerOptions options)
    {
        _text = text;
        _sourcePath = sourcePath ?? "<input>";
        _at = options.StartPosition;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_at.Offset, text.Length, nameof(options));
        _scriptOnly = options.Mode == ScriptMode.ScriptOnly;
        _region = _scriptOnly ? Region.Code : Region.Text;
    }

    private enum Region
    {
        Text,
        RawBlock,
        Code,
    }

    public string Text => _text;

    public string SourcePath => _sourcePath;

    public bool ScriptOnly => _scriptOnly;

    public IReadOnlyList<LogMessage> Errors => _errors;

    private char Current => Ahead(0);

    public List<Token> Run()
    {
        while (_at.Offset < _text.Length && !EndsHere())
        {
            if (!_scriptOnly && _region == Region.Text && CodeEnterLength() > 0)
            {
                EnterCode();
            }
            else if (!_scriptOnly && _region != Region.Text && IsCodeExit())
            {
                ExitCode();
            }
            else if (_region == Region.Code)
            {
                ReadCode();
            }
            else
            {
                ReadText();
            }
        }

        _tokens.Add(Token.Eof);
        return _tokens;
    }

    private char Ahead(int count)
    {
        var offset = _at.Offset + count;
        return (uint)offset < (uint)_text.Length ? _text[offset] : '\0';
    }

    // A NUL character ends code as the end of the text does.
    private bool EndsHere() => _region == Region.Code && _text[_at.Offset] == '\0';

    /// <summary>One character on. At the end of the text the line and the column stay those of the last character.</summary>
    private void Advance()
    {
        var next = _at.Offset + 1;
        if (next >= _text.Length)
        {
            _at.Offset = _text.Length;
            return;
        }

        var left = _text[_at.Offset];
        var endsLine = left == '\n' || (left == '\r' && _text[next] != '\n');
        _at = endsLine ? new TextPosition(next, _at.Line + 1, 0) : _at.NextColumn();
    }

    /// <summary>Some characters on; returns the position of the last one that was passed.</summary>
    private TextPosition Advance(int count)
    {
        var last = _at;
        for (; count > 0; count--)
        {
            last = _at;
            Advance();
        }

        return last;
    }

    private void Emit(TokenType type, TextPosition start, TextPosition end) => _tokens.Add(new Token(type, start, end));

    private void Report(string message, TextPosition at) =>
        _errors.Add(new LogMessage(ParserMessageType.Error, new SourceSpan(_sourcePath, at, at), message));
}
