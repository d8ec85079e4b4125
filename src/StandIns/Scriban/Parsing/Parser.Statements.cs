using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private bool ParseKeywordStatement(ScriptNode parent, bool expectsEndOfStatement, out ScriptStatement? statement, out bool ends)
    {
        statement = null;
        ends = false;
        var word = CurrentText;
        if (parent is ScriptCaseStatement && word is not ("end" or "when" or "else"))
        {
            Error($"Found `{word}` in a case, where only when and else are expected.");
        }

        var isLoopVariable = Peek().Type == TokenType.Dot;
        switch (word)
        {
            case "end":
                ends = true;
                statement = ParseEnd(expectsEndOfStatement);
                return true;
            case "when" or "else":
                ends = true;
                return ParseContinuation(parent, word, out statement);
            case "wrap":
                statement = ParseWrap();
                break;
            case "if":
                statement = ParseIf(null);
                break;
            case "case":
                statement = ParseCase();
                break;
            case "for" when !isLoopVariable:
                statement = ParseFor(new ScriptForStatement(), word);
                break;
            case "tablerow" when !isLoopVariable:
                statement = ParseFor(new ScriptTableRowStatement(), word);
                break;
            case "while" when !isLoopVariable:
                statement = ParseWhile();
                break;
            case "with":
                statement = ParseWith();
                break;
            case "import":
                statement = ParseImport();
                break;
            case "readonly":
                statement = ParseReadOnly();
                break;
            case "break" or "continue":
                statement = ParseJump(word);
                break;
            case "func":
                statement = ParseFunction(isAnonymous: false);
                break;
            case "ret":
                statement = ParseReturn();
                break;
            case "capture":
                statement = ParseCapture();
                break;
            default:
                statement = ParseExpressionStatement();
                break;
        }

        return true;
    }

    /// <summary>when and else end the block before them, and belong to the statement that it is part of.</summary>
    private bool ParseContinuation(ScriptNode parent, string word, out ScriptStatement? statement)
    {
        statement = null;
        var span = CurrentSpan;
        ScriptConditionStatement next = word == "when" ? ParseWhen() : ParseElse();
        switch (parent)
        {
            case ScriptIfStatement condition when word == "else":
                condition.Else = next;
                return true;
            case ScriptWhenStatement condition:
                condition.Next = next;
                return true;
            case ScriptCaseStatement when word == "when":
                statement = next;
                return true;
            case ScriptForStatement loop when word == "else":
                if (next is ScriptElseStatement otherwise)
                {
                    loop.Else = otherwise;
                }
                else
                {
                    Error(next.Span, "A loop has an else, but no else if.");
                }

                return true;
            default:
                Error(span, $"There is nothing that `{word}` could continue.");
                return false;
        }
    }

    private ScriptEndStatement ParseEnd(bool expectsEndOfStatement)
    {
        var end = Open(new ScriptEndStatement { ExpectEos = expectsEndOfStatement });
        end.EndKeyword = TakeKeyword("end");
        if (expectsEndOfStatement)
        {
            ExpectEndOfStatement();
        }

        return Close(end);
    }

    private ScriptIfStatement ParseIf(ScriptKeyword? elseKeyword)
    {
        var condition = Open(new ScriptIfStatement());
        condition.ElseKeyword = elseKeyword;
        condition.IfKeyword = TakeKeyword("if");
        condition.Condition = ExpectExpression(condition, allowAssignment: false);
        if (ExpectEndOfStatement())
        {
            condition.Then = ParseBlock(condition);
        }

        return Close(condition);
    }

    private ScriptConditionStatement ParseElse()
    {
        var next = Peek();
        if (next.Type == TokenType.Identifier && next.Is("if", Text))
        {
            return ParseIf(TakeKeyword("else"));
        }

        var otherwise = Open(new ScriptElseStatement());
        otherwise.ElseKeyword = TakeKeyword("else");
        if (ExpectEndOfStatement())
        {
            otherwise.Body = ParseBlock(otherwise);
        }

        return Close(otherwise);
    }

    private ScriptCaseStatement ParseCase()
    {
        var statement = Open(new ScriptCaseStatement());
        statement.CaseKeyword = TakeKeyword("case");
        statement.Value = ExpectExpression(statement, allowAssignment: false);
        if (ExpectEndOfStatement())
        {
            statement.Body = ParseBlock(statement);
        }

        return Close(statement);
    }

    private ScriptWhenStatement ParseWhen()
    {
        var when = Open(new ScriptWhenStatement());
        when.WhenKeyword = TakeKeyword("when");
        while (IsStartOfExpression() && ParseExpression(when, mode: ExpressionMode.When, allowAssignment: false) is { } value)
        {
            when.Values.Add(value);
            if (_current.Type is TokenType.Comma or TokenType.DoubleVerticalBar)
            {
                Next();
            }
        }

        if (when.Values.Count == 0)
        {
            Error("when needs a value.");
        }

        if (ExpectEndOfStatement())
        {
            when.Body = ParseBlock(when);
        }

        return Close(when);
    }

    private T ParseFor<T>(T loop, string word)
        where T : ScriptForStatement
    {
        Open(loop);
        loop.ForOrTableRowKeyword = TakeKeyword(word);
        loop.Variable = ExpectExpression(loop, mode: ExpressionMode.Basic);
        if (loop.Variable is null)
        {
            return Close(loop);
        }

        if (loop.Variable is not IScriptVariablePath)
        {
            Error(loop.Span, "A loop needs a variable here.");
        }

        if (_current.Type == TokenType.Identifier && _current.Is("in", Text))
        {
            loop.InKeyword = TakeKeyword("in");
        }
        else
        {
            Error(loop.Span, $"Found `{CurrentText}` where in is expected.");
        }

        loop.Iterator = ExpectExpression(loop);
        if (ExpectEndOfStatement())
        {
            loop.Body = ParseBlock(loop);
        }

        return Close(loop);
    }

    private ScriptWhileStatement ParseWhile()
    {
        var loop = Open(new ScriptWhileStatement());
        loop.WhileKeyword = TakeKeyword("while");
        loop.Condition = ExpectExpression(loop, allowAssignment: false);
        if (ExpectEndOfStatement())
        {
            loop.Body = ParseBlock(loop);
        }

        return Close(loop);
    }
}
