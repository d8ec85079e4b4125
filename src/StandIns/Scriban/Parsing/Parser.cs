using System.Runtime.CompilerServices;
using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Makes the tree of a template from its tokens.</summary>
internal sealed partial class Parser
{
    private readonly Lexer _lexer;
    private readonly ParserOptions _options;
    private readonly List<Token> _tokens;

    // The next token that has not been looked at, and the two before it.
    private int _next;
    private Token _current;
    private Token _previous;

    // Within brackets and braces a line end does not end the statement.
    private int _ignoreLineEnds;
    private int _depth;

    public Parser(Lexer lexer, ParserOptions options)
    {
        _lexer = lexer;
        _options = options;
        _tokens = lexer.Run();
        Next();
    }

    public LogMessageBag Messages { get; } = new();

    private string Text => _lexer.Text;

    private string CurrentText => _current.GetText(Text);

    private SourceSpan CurrentSpan => SpanOf(_current);

    public ScriptPage Run()
    {
        var page = Open(new ScriptPage());
        try
        {
            page.Body = ParseBlock(page);
            page.Span = page.Body.Span;
        }
        catch (NestingException)
        {
            // The error is reported; what lies deeper is not read.
        }

        Messages.AddRange(_lexer.Errors);
        return page;
    }

    private bool IsHidden(Token token) => token.Type == TokenType.NewLine && _ignoreLineEnds > 0;

    private void Next()
    {
        _previous = _current;
        while (_next < _tokens.Count && IsHidden(_tokens[_next]))
        {
            _next++;
        }

        _current = _next < _tokens.Count ? _tokens[_next++] : Token.Eof;
    }

    private Token Peek()
    {
        var index = _next;
        while (index < _tokens.Count && IsHidden(_tokens[index]))
        {
            index++;
        }

        return index < _tokens.Count ? _tokens[index] : Token.Eof;
    }

    private SourceSpan SpanOf(Token token) => new(_lexer.SourcePath, token.Start, token.End);

    /// <summary>A node begins with the current token.</summary>
    private T Open<T>(T node)
        where T : ScriptNode
    {
        node.Span = new SourceSpan { FileName = _lexer.SourcePath, Start = _current.Start };
        return node;
    }

    /// <summary>A node ends with the token before the current one.</summary>
    private T Close<T>(T node)
        where T : ScriptNode
    {
        node.Span.End = _previous.End;
        return node;
    }

    private void Error(string message) => Error(CurrentSpan, message);

    private void Error(SourceSpan span, string message) => Messages.Add(new LogMessage(ParserMessageType.Error, span, message));

    /// <summary>Takes a token that must be of a type; another one is reported and taken too.</summary>
    private ScriptToken Take(TokenType expected)
    {
        var token = Open(new ScriptToken(expected) { TokenType = _current.Type });
        if (_current.Type != expected)
        {
            Error($"Found `{CurrentText}` where `{expected.ToText()}` is expected.");
        }

        Next();
        return Close(token);
    }

    private ScriptKeyword TakeKeyword(string expected)
    {
        var keyword = Open(new ScriptKeyword(expected));
        if (!_current.Is(expected, Text))
        {
            Error($"Found `{CurrentText}` where `{expected}` is expected.");
        }

        Next();
        return Close(keyword);
    }

    /// <summary>Counts how deep blocks and expressions lie in each other, so that no template can exhaust the stack.</summary>
    private void Deepen()
    {
        _depth++;
        var limit = _options.ExpressionDepthLimit;
        if ((limit > 0 && _depth > limit) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Error(SpanOf(_previous), "The template lies too deep in itself here.");
            throw new NestingException();
        }
    }

    private sealed class NestingException : Exception;
}
