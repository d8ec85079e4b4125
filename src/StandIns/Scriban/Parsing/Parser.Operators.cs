using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private const int UnaryPrecedence = 200;
    private const int IncrementPrecedence = 210;

    private Step ParseOperator(ExpressionState state)
    {
        if (_current.Type == TokenType.Question)
        {
            return state.Precedence > 0 ? Step.End : ParseConditional(state);
        }

        if (!ScriptBinaryOperatorExtensions.TryGet(_current.Type, out var op, out var precedence))
        {
            return Step.Other;
        }

        if ((state.IsWhenValue && op == ScriptBinaryOperator.Or) || precedence <= state.Precedence)
        {
            return Step.End;
        }

        // A chain of operators counts as deep as it is long, because the tree of it is.
        Deepen();
        var binary = new ScriptBinaryExpression { Span = state.Operand!.Span, Left = state.Operand, Operator = op };
        binary.OperatorToken = Take(_current.Type);
        binary.Right = ExpectExpression(binary, state.Call ?? state.OuterCall, precedence, state.Mode);
        state.Operand = Close(binary);
        return Step.Continue;
    }

    private Step ParseConditional(ExpressionState state)
    {
        CloseCall(state);
        var conditional = new ScriptConditionalExpression { Span = state.Operand!.Span, Condition = state.Operand };
        conditional.QuestionToken = Take(TokenType.Question);
        conditional.ThenValue = ExpectExpression(conditional, mode: ExpressionMode.NoNamedArgument);
        conditional.ColonToken = Take(TokenType.Colon);
        conditional.ElseValue = ExpectExpression(conditional, mode: ExpressionMode.NoNamedArgument);
        state.Operand = Close(conditional);
        return Step.End;
    }

    /// <summary>What was read so far is the last argument of the call, and the call is the operand.</summary>
    private void CloseCall(ExpressionState state)
    {
        if (state.Call is { } call)
        {
            call.Arguments.Add(state.Operand!);
            state.Operand = Close(call);
            state.Call = null;
        }
    }

    private ScriptUnaryExpression ParseUnary()
    {
        var type = _current.Type;
        var increments = type is TokenType.DoublePlus or TokenType.DoubleMinus;
        var unary = Open(increments ? new ScriptIncrementDecrementExpression() : new ScriptUnaryExpression());
        unary.OperatorToken = Take(type);
        unary.Operator = type switch
        {
            TokenType.Exclamation => ScriptUnaryOperator.Not,
            TokenType.Minus => ScriptUnaryOperator.Negate,
            TokenType.Plus => ScriptUnaryOperator.Plus,
            TokenType.Arroba => ScriptUnaryOperator.FunctionAlias,
            TokenType.Caret => ScriptUnaryOperator.FunctionParametersExpand,
            TokenType.DoublePlus => ScriptUnaryOperator.Increment,
            _ => ScriptUnaryOperator.Decrement,
        };
        unary.Right = ExpectExpression(unary, null, increments ? IncrementPrecedence : UnaryPrecedence);
        if (increments)
        {
            CheckIncrementable(unary.Right);
        }

        return Close(unary);
    }

    private ScriptNestedExpression ParseParentheses()
    {
        var nested = Open(new ScriptNestedExpression());
        nested.OpenParen = Take(TokenType.OpenParen);
        nested.Expression = ExpectExpression(nested);
        if (_current.Type == TokenType.CloseParen)
        {
            nested.CloseParen = Take(TokenType.CloseParen);
        }
        else
        {
            Error($"Found `{CurrentText}` where `)` is expected.");
        }

        return Close(nested);
    }
}
