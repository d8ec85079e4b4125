using Scriban.Syntax;

namespace Scriban.Parsing;

// Expressions. An expression is read operand by operand: two operands with nothing between them are a function and its argument.
internal sealed partial class Parser
{
    private int _expressionLevel;

    private enum Step
    {
        /// <summary>Something was read; look at what comes now.</summary>
        Continue,

        /// <summary>An operand follows.</summary>
        Operand,

        /// <summary>The expression ends here.</summary>
        End,

        /// <summary>Not this; try the next possibility.</summary>
        Other,

        /// <summary>The operand is the whole result as it is, or null after an error.</summary>
        Result,
    }

    private bool IsPipe => _current.Type is TokenType.VerticalBar or TokenType.PipeGreater;

    private bool IsPrecededByWhitespace =>
        _current.Start.Offset > 0 && char.IsWhiteSpace(Text[_current.Start.Offset - 1]);

    private bool IsStartOfUnary => _current.Type is TokenType.Exclamation or TokenType.Minus or TokenType.Plus or TokenType.Arroba
        or TokenType.DoublePlus or TokenType.DoubleMinus or TokenType.Caret;

    private bool IsStartOfExpression() => IsStartOfUnary || _current.Type.IsStringToken() || _current.Type is TokenType.Identifier
        or TokenType.IdentifierSpecial or TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger or TokenType.Float
        or TokenType.VerbatimString or TokenType.OpenParen or TokenType.OpenBrace or TokenType.OpenBracket;

    private ScriptExpression? ExpectExpression(
        ScriptNode parent,
        ScriptExpression? call = null,
        int precedence = 0,
        ExpressionMode mode = ExpressionMode.Default,
        bool allowAssignment = true)
    {
        if (IsStartOfExpression())
        {
            return ParseExpression(parent, call, precedence, mode, allowAssignment);
        }

        Error($"Found `{CurrentText}` where an expression is expected.");
        return null;
    }

    /// <param name="parent">The node that the expression is for.</param>
    /// <param name="call">The function call, if any, whose argument the expression is part of: what follows belongs to it.</param>
    /// <param name="precedence">That of the operator to the left: only operators that bind more strongly are taken.</param>
    /// <param name="mode">What the expression may consist of.</param>
    /// <param name="allowAssignment">Whether it may be an assignment.</param>
    private ScriptExpression? ParseExpression(
        ScriptNode parent,
        ScriptExpression? call = null,
        int precedence = 0,
        ExpressionMode mode = ExpressionMode.Default,
        bool allowAssignment = true)
    {
        var depth = _depth;
        _expressionLevel++;
        Deepen();
        var result = ParseOperands(new ExpressionState(parent, call, precedence, mode, allowAssignment));
        _depth = depth;
        _expressionLevel--;
        return result;
    }

    private ScriptExpression? ParseOperands(ExpressionState state)
    {
        var hasAnonymousFunction = false;
        for (var operands = 1; ; operands++)
        {
            state.Operand = ParseOperand(state.Parent);
            if (state.Operand is not { } operand)
            {
                Error($"Unexpected token `{CurrentText}` in an expression.");
                return null;
            }

            if (ScriptVariable.BlockDelegate.Equals(operand))
            {
                CheckBlockDelegate(state.Parent, isAlone: operands == 1 && _expressionLevel <= 1);
                return operand;
            }

            hasAnonymousFunction |= operand is ScriptAnonymousFunction;
            var step = hasAnonymousFunction ? Step.End : Step.Continue;
            while (step == Step.Continue)
            {
                step = ParseContinuation(state);
            }

            switch (step)
            {
                case Step.Result:
                    return state.Operand;
                case Step.End:
                    return Finish(state);
            }
        }
    }

    private ScriptExpression? Finish(ExpressionState state)
    {
        if (state.Call is not { } call)
        {
            return state.IsClosed ? state.Operand : Close(state.Operand!);
        }

        call.Arguments.Add(state.Operand!);
        call.Span.End = state.Operand!.Span.End;
        return call;
    }

    private void CheckBlockDelegate(ScriptNode parent, bool isAlone)
    {
        if (!isAlone)
        {
            Error("$$ cannot be a part of an expression.");
        }

        if (parent is not ScriptExpressionStatement)
        {
            Error(parent.Span, "$$ can be a statement only.");
        }
    }

    private Step ParseContinuation(ExpressionState state)
    {
        if (_current.Type is TokenType.EndingInterpolatedString or TokenType.CloseInterpolatedBrace
            or TokenType.ContinuationInterpolatedString or TokenType.OpenInterpolatedBrace)
        {
            return Step.End;
        }

        var step = ParsePath(state);
        if (step != Step.Other)
        {
            return step;
        }

        if (state.Mode == ExpressionMode.Basic || state.Parent is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias })
        {
            return Step.End;
        }

        step = ParseNameOrAssignment(state);
        step = step == Step.Other ? ParseOperator(state) : step;
        step = step == Step.Other ? ParseCall(state) : step;
        return step == Step.Other ? ParsePipe(state) : step;
    }

    private ScriptExpression? ParseOperand(ScriptNode parent)
    {
        switch (_current.Type)
        {
            case TokenType.Identifier or TokenType.IdentifierSpecial:
                return ParseVariable();
            case TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger or TokenType.Float:
                return ParseNumber();
            case TokenType.String:
                return ParseString();
            case TokenType.VerbatimString:
                return ParseVerbatimString();
            case TokenType.BeginInterpolatedString or TokenType.InterpolatedString:
                return ParseInterpolatedString();
            case TokenType.ContinuationInterpolatedString:
                return ParseInterpolatedPart();
            case TokenType.OpenInterpolatedBrace:
                return ParseInterpolatedExpression();
            case TokenType.OpenParen:
                return ParseParentheses();
            case TokenType.OpenBracket:
                return ParseArray();
            case TokenType.OpenBrace:
                return ParseObject();
            default:
                return IsStartOfUnary ? ParseUnary() : null;
        }
    }

    /// <summary>What is known of an expression while it is read.</summary>
    private sealed class ExpressionState(
        ScriptNode parent,
        ScriptExpression? outerCall,
        int precedence,
        ExpressionMode mode,
        bool allowAssignment)
    {
        public ScriptNode Parent => parent;

        public ScriptExpression? OuterCall => outerCall;

        public int Precedence => precedence;

        public bool IsWhenValue => mode == ExpressionMode.When;

        public ExpressionMode Mode => mode == ExpressionMode.When ? ExpressionMode.Default : mode;

        public bool AllowAssignment => allowAssignment;

        public ScriptExpression? Operand { get; set; }

        /// <summary>The call without parentheses whose arguments are being read.</summary>
        public ScriptFunctionCall? Call { get; set; }

        /// <summary>Whether the span of the operand is final.</summary>
        public bool IsClosed { get; set; }
    }
}
