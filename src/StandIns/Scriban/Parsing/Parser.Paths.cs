using Scriban.Syntax;

namespace Scriban.Parsing;

// What binds most strongly to the operand before it: members, indexes, ++ and --; then names of arguments and assignments.
internal sealed partial class Parser
{
    private Step ParsePath(ExpressionState state)
    {
        if (_current.Type is TokenType.Dot or TokenType.QuestionDot)
        {
            return ParseMember(state);
        }

        if (_current.Type is TokenType.DoublePlus or TokenType.DoubleMinus)
        {
            ParsePostfix(state);
        }

        var mayHaveIndex = state.Operand is IScriptVariablePath or ScriptLiteral or ScriptFunctionCall;
        return _current.Type == TokenType.OpenBracket && mayHaveIndex && !IsPrecededByWhitespace ? ParseIndex(state) : Step.Other;
    }

    private Step ParseMember(ExpressionState state)
    {
        var target = state.Operand!;
        var next = Peek();
        if (next.Type != TokenType.Identifier)
        {
            Error(SpanOf(next), $"Found `{next.GetText(Text)}` where the name of a member is expected.");
            return Step.Result;
        }

        var dot = Take(_current.Type);
        var asksForEmpty = CurrentText is "empty" or "blank" && Peek().Type == TokenType.Question;
        var member = asksForEmpty ? new ScriptIsEmptyExpression() : new ScriptMemberExpression();
        member.Span = target.Span;

        // After a?.b the rest of the path may meet null too.
        if (!asksForEmpty && target is ScriptMemberExpression { DotToken.TokenType: TokenType.QuestionDot })
        {
            dot.TokenType = TokenType.QuestionDot;
        }

        member.DotToken = dot;
        if (ParseVariable() is not ScriptVariable name)
        {
            Error("The name of a member is expected here.");
            state.Operand = null;
            return Step.Result;
        }

        member.Member = name;
        if (member is ScriptIsEmptyExpression isEmpty)
        {
            isEmpty.QuestionToken = Take(TokenType.Question);
        }

        member.Target = target;
        state.Operand = Close(member);
        return Step.Continue;
    }

    private void ParsePostfix(ExpressionState state)
    {
        var target = state.Operand!;
        CheckIncrementable(target);
        var op = _current.Type;
        state.Operand = new ScriptIncrementDecrementExpression
        {
            Span = target.Span,
            Right = target,
            OperatorToken = Take(op),
            Operator = op == TokenType.DoublePlus ? ScriptUnaryOperator.Increment : ScriptUnaryOperator.Decrement,
            Post = true,
        };
    }

    private void CheckIncrementable(ScriptExpression? target)
    {
        if (target is not IScriptVariablePath)
        {
            Error("Only a variable, a member or an item can be incremented or decremented.");
        }
    }

    private Step ParseIndex(ExpressionState state)
    {
        var indexer = new ScriptIndexerExpression { Span = state.Operand!.Span, Target = state.Operand };
        indexer.OpenBracket = Take(TokenType.OpenBracket);
        indexer.Index = ExpectExpression(indexer, state.Call, 0, state.Mode);
        if (_current.Type == TokenType.CloseBracket)
        {
            indexer.CloseBracket = Take(TokenType.CloseBracket);
        }
        else
        {
            Error($"Found `{CurrentText}` where `]` is expected.");
        }

        state.Operand = Close(indexer);
        return Step.Continue;
    }

    private Step ParseNameOrAssignment(ExpressionState state)
    {
        if (_current.Type == TokenType.Colon && state.Mode != ExpressionMode.NoNamedArgument)
        {
            if (state.Operand is not ScriptVariable name)
            {
                Error(state.Operand!.Span, "The name of an argument is expected before the colon.");
                return Step.End;
            }

            var argument = Open(new ScriptNamedArgument());
            argument.Name = name;
            argument.ColonToken = Take(TokenType.Colon);
            argument.Value = ExpectExpression(state.Parent);
            state.Operand = Close(argument);
            return Step.End;
        }

        if (_current.Type == TokenType.Equal && (state.Operand as ScriptFunctionCall)?.TryGetDeclaration() is { } function)
        {
            return ParseDeclaration(state, function);
        }

        var isAssignment = _current.Type == TokenType.Equal || ScriptAssignExpression.OperatorOf(_current.Type) is not null;
        return isAssignment ? ParseAssignment(state) : Step.Other;
    }

    private Step ParseDeclaration(ExpressionState state, ScriptFunction function)
    {
        if (_expressionLevel > 1 || !state.AllowAssignment)
        {
            Error(state.Operand!.Span, "A function can be declared as a statement only.");
        }

        function.EqualToken = Take(TokenType.Equal);
        function.Body = ParseExpressionStatement();
        function.Span.End = function.Body.Span.End;
        state.Operand = new DeclarationExpression(function) { Span = function.Span };
        return Step.End;
    }

    private Step ParseAssignment(ExpressionState state)
    {
        var assignment = Open(new ScriptAssignExpression());
        assignment.Span.Start = state.Operand!.Span.Start;
        if (state.Operand is not IScriptVariablePath || state.Call is not null || _expressionLevel > 1 || !state.AllowAssignment)
        {
            Error(assignment.Span, "An assignment can be a statement only.");
        }

        assignment.EqualToken = Take(_current.Type);
        assignment.Target = state.Operand;
        assignment.Value = ExpectExpression(assignment, state.OuterCall);
        state.Operand = Close(assignment);
        return Step.End;
    }
}
