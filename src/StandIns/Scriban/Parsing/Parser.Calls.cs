using Scriban.Syntax;

namespace Scriban.Parsing;

// Function calls with and without parentheses, options of statements, and pipes.
internal sealed partial class Parser
{
    private Step ParseCall(ExpressionState state)
    {
        if (!IsStartOfExpression())
        {
            return Step.Other;
        }

        if (state.OuterCall is not null)
        {
            // The operand is an argument, or part of one, and what follows is the next argument.
            return Step.End;
        }

        var options = state.Parent as IScriptNamedArgumentContainer;
        if (_current.Type == TokenType.Identifier && (options is not null || Peek().Type == TokenType.Colon))
        {
            return ParseNamedArguments(state, options);
        }

        if (_current.Type == TokenType.OpenParen && !IsPrecededByWhitespace)
        {
            state.Operand = ParseExplicitCall(state.Operand!);
            return Step.Continue;
        }

        if (state.Call is not { } call)
        {
            call = state.Call = Open(new ScriptFunctionCall());
            call.Target = state.Operand;
            call.Span.Start = state.Operand!.Span.Start;
        }
        else
        {
            call.Arguments.Add(state.Operand!);
            call.Span.End = state.Operand!.Span.End;
            if (state.Operand is ScriptAnonymousFunction)
            {
                return Step.End;
            }
        }

        return Step.Operand;
    }

    private ScriptFunctionCall ParseExplicitCall(ScriptExpression target)
    {
        var call = Open(new ScriptFunctionCall { Target = target, ExplicitCall = true });
        call.Span.Start = target.Span.Start;
        call.OpenParent = Take(TokenType.OpenParen);
        for (var isFirst = true; _current.Type != TokenType.CloseParen; isFirst = false)
        {
            if (!isFirst && _current.Type == TokenType.Comma)
            {
                Next();
            }
            else if (!isFirst)
            {
                Error("A comma is expected between arguments.");
            }

            if (!IsStartOfExpression())
            {
                Error("An argument is expected here.");
                break;
            }

            if (ParseExpression(call) is not { } argument)
            {
                break;
            }

            call.Arguments.Add(argument);
            call.Span.End = argument.Span.End;
        }

        if (_current.Type == TokenType.CloseParen)
        {
            call.CloseParen = Take(TokenType.CloseParen);
        }
        else
        {
            Error("The closing parenthesis of the call is missing.");
        }

        return call;
    }

    private Step ParseNamedArguments(ExpressionState state, IScriptNamedArgumentContainer? options)
    {
        if (options is null && state.Call is null)
        {
            state.Call = Open(new ScriptFunctionCall { Target = state.Operand });
            state.Call.Span.Start = state.Operand!.Span.Start;
        }
        else if (options is null)
        {
            state.Call!.Arguments.Add(state.Operand!);
        }

        Close(state.Operand!);
        state.IsClosed = true;
        while (_current.Type == TokenType.Identifier && (options is not null || Peek().Type == TokenType.Colon))
        {
            if (ParseNamedArgument(state, options) is not { Value: not ScriptAnonymousFunction })
            {
                break;
            }
        }

        if (options is null && IsStartOfExpression())
        {
            return Step.Operand;
        }

        state.Operand = state.Call ?? state.Operand;
        state.Call = null;
        return IsPipe ? Step.Continue : Step.End;
    }

    private ScriptNamedArgument? ParseNamedArgument(ExpressionState state, IScriptNamedArgumentContainer? options)
    {
        var argument = Open(new ScriptNamedArgument());
        var name = ParseVariable();
        if (name is not ScriptVariable variable)
        {
            Error(name.Span, "The name of an argument is expected here.");
            return null;
        }

        argument.Name = variable;
        if (options is not null)
        {
            options.AddParameter(Close(argument));
        }
        else
        {
            state.Call!.Arguments.Add(argument);
        }

        if (_current.Type == TokenType.Colon)
        {
            argument.ColonToken = Take(TokenType.Colon);
            argument.Value = ExpectExpression(state.Parent, mode: ExpressionMode.Basic);
            argument.Span.End = argument.Value?.Span.End ?? argument.Span.End;
        }

        if (state.Call is { } call)
        {
            call.Span.End = argument.Span.End;
        }

        return argument;
    }

    private Step ParsePipe(ExpressionState state)
    {
        if (state.Precedence > 0)
        {
            return Step.End;
        }

        if (state.Parent is ScriptPipeCall && state.Call is null && state.Operand is IScriptVariablePath)
        {
            // The destination of a pipe is a call, even without arguments of its own.
            state.Operand = new ScriptFunctionCall { Span = state.Operand.Span, Target = state.Operand };
        }

        if (!IsPipe)
        {
            return Step.End;
        }

        if (state.Call is { } call)
        {
            call.Arguments.Add(state.Operand!);
            state.Operand = call;
            state.Call = null;
        }

        var pipe = Open(new ScriptPipeCall());
        pipe.Span.Start = state.Operand!.Span.Start;
        pipe.From = state.Operand;

        // After the bar the pipe may go on in another line.
        _ignoreLineEnds++;
        pipe.PipeToken = Take(_current.Type);
        _ignoreLineEnds--;
        pipe.To = ExpectExpression(pipe);
        state.Operand = Close(pipe);
        return Step.Result;
    }
}
