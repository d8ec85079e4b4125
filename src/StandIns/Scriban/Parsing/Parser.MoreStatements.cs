using Scriban.Syntax;

namespace Scriban.Parsing;

// The statements that are neither conditions nor loops.
internal sealed partial class Parser
{
    private ScriptStatement ParseExpressionStatement()
    {
        var statement = Open(new ScriptExpressionStatement());
        var expression = ExpectExpression(statement);
        if (expression is null)
        {
            return Close(statement);
        }

        if (expression is DeclarationExpression declaration)
        {
            return declaration.Function;
        }

        statement.Expression = expression;
        ExpectEndOfStatement();
        return Close(statement);
    }

    private ScriptStatement ParseJump(string word)
    {
        if (word == "break")
        {
            var leave = Open(new ScriptBreakStatement());
            leave.BreakKeyword = TakeKeyword(word);
            ExpectEndOfStatement();
            return Close(leave);
        }

        var goOn = Open(new ScriptContinueStatement());
        goOn.ContinueKeyword = TakeKeyword(word);
        ExpectEndOfStatement();
        return Close(goOn);
    }

    private ScriptCaptureStatement ParseCapture()
    {
        var capture = Open(new ScriptCaptureStatement());
        capture.CaptureKeyword = TakeKeyword("capture");
        capture.Target = ExpectExpression(capture);
        ExpectEndOfStatement();
        capture.Body = ParseBlock(capture);
        return Close(capture);
    }

    private ScriptImportStatement ParseImport()
    {
        var import = Open(new ScriptImportStatement());
        import.ImportKeyword = TakeKeyword("import");
        import.Expression = ExpectExpression(import);
        ExpectEndOfStatement();
        return Close(import);
    }

    private ScriptReadOnlyStatement ParseReadOnly()
    {
        var statement = Open(new ScriptReadOnlyStatement());
        statement.ReadOnlyKeyword = TakeKeyword("readonly");
        statement.Variable = ExpectVariable(statement);
        ExpectEndOfStatement();
        return Close(statement);
    }

    private ScriptReturnStatement ParseReturn()
    {
        var statement = Open(new ScriptReturnStatement());
        statement.RetKeyword = TakeKeyword("ret");
        if (IsStartOfExpression())
        {
            statement.Expression = ParseExpression(statement);
        }

        ExpectEndOfStatement();
        return Close(statement);
    }

    private ScriptWithStatement ParseWith()
    {
        var statement = Open(new ScriptWithStatement());
        statement.WithKeyword = TakeKeyword("with");
        statement.Name = ExpectExpression(statement);
        if (ExpectEndOfStatement())
        {
            statement.Body = ParseBlock(statement);
        }

        return Close(statement);
    }

    private ScriptWrapStatement ParseWrap()
    {
        var statement = Open(new ScriptWrapStatement());
        statement.WrapKeyword = TakeKeyword("wrap");
        statement.Target = ExpectExpression(statement);
        if (ExpectEndOfStatement())
        {
            statement.Body = ParseBlock(statement);
        }

        return Close(statement);
    }

    private ScriptVariable? ExpectVariable(ScriptNode parent)
    {
        if (_current.Type is not (TokenType.Identifier or TokenType.IdentifierSpecial))
        {
            Error(parent.Span, $"Found `{CurrentText}` where a variable is expected.");
            return null;
        }

        if (ParseVariable() is ScriptVariable variable)
        {
            return variable;
        }

        Error(parent.Span, "A variable is expected here.");
        return null;
    }
}
