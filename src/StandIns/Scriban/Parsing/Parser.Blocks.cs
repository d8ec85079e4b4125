using Scriban.Syntax;

namespace Scriban.Parsing;

// Blocks, and what lies around code.
internal sealed partial class Parser
{
    private int _blockLevel;
    private bool _inCode;
    private bool _isLost;
    private ScriptBlockStatement? _block;

    /// <summary>Whether a file that is code throughout is read.</summary>
    private bool IsScript => _lexer.ScriptOnly;

    private ScriptBlockStatement ParseBlock(ScriptNode parent, bool expectsEndOfStatement = true)
    {
        _blockLevel++;
        _inCode |= IsScript;
        Deepen();
        var block = Open(new ScriptBlockStatement());
        var outer = _block;
        _block = block;

        var ended = false;
        while (!ended && TryParseStatement(parent, expectsEndOfStatement, out var statement, out ended))
        {
            if (statement is not null)
            {
                block.Statements.Add(statement);
            }

            if (ended && _blockLevel == 1)
            {
                Error(new SourceSpan(_lexer.SourcePath, _previous.End, _previous.End), "There is no block that this could end.");
            }
        }

        if (!ended && _blockLevel > 1)
        {
            Error(SpanOf(_previous), "The end of the block is missing.");
        }

        _block = outer;
        _depth--;
        _blockLevel--;
        return Close(block);
    }

    /// <summary>Reads a statement; false when there is none, which ends the block without an end.</summary>
    private bool TryParseStatement(ScriptNode parent, bool expectsEndOfStatement, out ScriptStatement? statement, out bool ends)
    {
        statement = null;
        ends = false;
        while (!_isLost)
        {
            switch (_current.Type)
            {
                case TokenType.Eof:
                    return false;
                case TokenType.Raw or TokenType.Escape:
                    statement = ParseText();
                    if (parent is ScriptCaseStatement)
                    {
                        // Text between case and when is not written.
                        statement = null;
                        continue;
                    }

                    return true;
                case TokenType.CodeEnter or TokenType.CodeExit or TokenType.EscapeEnter or TokenType.EscapeExit:
                    statement = ParseBraces();
                    return true;
                case TokenType.NewLine or TokenType.SemiColon when _inCode:
                    Next();
                    continue;
                case TokenType.Identifier or TokenType.IdentifierSpecial when _inCode:
                    return ParseKeywordStatement(parent, expectsEndOfStatement, out statement, out ends);
                default:
                    if (_inCode && IsStartOfExpression())
                    {
                        statement = ParseExpressionStatement();
                        return true;
                    }

                    Error($"Unexpected token `{CurrentText}`.");
                    return false;
            }
        }

        return false;
    }

    private ScriptRawStatement ParseText()
    {
        var (start, end) = (_current.Start, _current.End);
        var text = Open(new ScriptRawStatement { IsEscape = _current.Type == TokenType.Escape });
        Next();
        text.Span.End = end;
        text.Text = new ScriptStringSlice(Text, start.Offset, end.Offset - start.Offset + 1);
        return text;
    }

    private ScriptEscapeStatement ParseBraces()
    {
        var isCode = _current.Type is TokenType.CodeEnter or TokenType.CodeExit;
        var enters = _current.Type is TokenType.CodeEnter or TokenType.EscapeEnter;
        var entersCode = _current.Type == TokenType.CodeEnter;
        _inCode = entersCode;

        var text = CurrentText;
        var control = text[enters ? text.Length - 1 : 0];
        var braces = Open(new ScriptEscapeStatement
        {
            IsEntering = enters,
            WhitespaceMode = control switch
            {
                '-' => ScriptWhitespaceMode.Greedy,
                '~' => ScriptWhitespaceMode.NonGreedy,
                _ => ScriptWhitespaceMode.None,
            },
            EscapeCount = isCode ? 0 : text.Count(c => c == '%'),
        });
        Next();
        if (entersCode && _block?.Statements is { Count: > 0 } before && before[before.Count - 1] is ScriptRawStatement raw)
        {
            braces.Indent = IndentOf(raw.Text);
        }

        return Close(braces);
    }

    /// <summary>The whitespace at the end of a text, if it is the start of a line.</summary>
    private static string IndentOf(ScriptStringSlice slice)
    {
        var text = slice.FullText ?? string.Empty;
        var end = slice.Index + slice.Length;
        var start = end;
        while (start > 0 && text[start - 1] != '\n' && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start == 0 || text[start - 1] == '\n' ? text[start..end] : string.Empty;
    }

    private bool ExpectEndOfStatement()
    {
        switch (_current.Type)
        {
            case TokenType.NewLine or TokenType.SemiColon:
                Next();
                return true;
            case TokenType.CodeExit or TokenType.Eof:
                return true;
            default:
                Error($"Found `{CurrentText}` where the statement should end.");
                _isLost = true;
                return false;
        }
    }
}
