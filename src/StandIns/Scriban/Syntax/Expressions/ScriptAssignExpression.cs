using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>a = 1, and a += 1 with its like.</summary>
public class ScriptAssignExpression : ScriptExpression
{
    public ScriptAssignExpression()
        : base(3)
    {
    }

    public ScriptExpression? Target
    {
        get => Get<ScriptExpression>(0);
        set => Set(0, value);
    }

    public ScriptToken? EqualToken
    {
        get => Get<ScriptToken>(1);
        set => Set(1, value);
    }

    public ScriptExpression? Value
    {
        get => Get<ScriptExpression>(2);
        set => Set(2, value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var value = context.Run(Value);
        if (OperatorOf(EqualToken?.TokenType) is { } op)
        {
            value = ScriptBinaryExpression.Evaluate(context, Span, op, context.Run(Target), value);
        }

        context.SetValue(Target, value);
        return null;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);

    internal static ScriptBinaryOperator? OperatorOf(TokenType? token) => token switch
    {
        TokenType.PlusEqual => ScriptBinaryOperator.Add,
        TokenType.MinusEqual => ScriptBinaryOperator.Subtract,
        TokenType.AsteriskEqual => ScriptBinaryOperator.Multiply,
        TokenType.DivideEqual => ScriptBinaryOperator.Divide,
        TokenType.DoubleDivideEqual => ScriptBinaryOperator.DivideRound,
        TokenType.PercentEqual => ScriptBinaryOperator.Modulus,
        _ => null,
    };
}
