using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Two operands with an operator between them.</summary>
public class ScriptBinaryExpression : ScriptExpression
{
    public ScriptBinaryExpression()
        : base(3)
    {
    }

    public ScriptExpression? Left
    {
        get => Get<ScriptExpression>(0);
        set => Set(0, value);
    }

    public ScriptBinaryOperator Operator { get; set; }

    public ScriptToken? OperatorToken
    {
        get => Get<ScriptToken>(1);
        set => Set(1, value);
    }

    public string OperatorAsText => OperatorToken?.Value ?? Operator.ToText();

    public ScriptExpression? Right
    {
        get => Get<ScriptExpression>(2);
        set => Set(2, value);
    }

    public static object? Evaluate(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, object? leftValue, object? rightValue) =>
        BinaryOperation.Evaluate(new OperationSite(context, span, span, span), op, leftValue, rightValue);

    public override object? Evaluate(TemplateContext context)
    {
        if (Left is not { } left || Right is not { } right)
        {
            throw new ScriptRuntimeException(Span, "A binary expression needs both of its operands.");
        }

        var leftValue = context.Run(left);
        if (Operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or)
        {
            var decisive = Operator == ScriptBinaryOperator.Or;
            return context.ToBool(left.Span, leftValue) == decisive
                ? decisive
                : context.ToBool(right.Span, context.Run(right));
        }

        var site = new OperationSite(context, OperatorToken?.Span ?? Span, left.Span, right.Span);
        return BinaryOperation.Evaluate(site, Operator, leftValue, context.Run(right));
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
