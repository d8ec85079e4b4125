namespace Scriban.Syntax;

/// <summary>a++, --a and their like.</summary>
public class ScriptIncrementDecrementExpression : ScriptUnaryExpression
{
    /// <summary>Whether the operator stands behind, and the old value is the result.</summary>
    public bool Post { get; set; }

    public override object? Evaluate(TemplateContext context)
    {
        if (Right is not { } target)
        {
            return null;
        }

        var before = Evaluate(context, target.Span, ScriptUnaryOperator.Plus, context.Run(target));
        var step = Operator == ScriptUnaryOperator.Increment ? 1 : -1;
        var after = ScriptBinaryExpression.Evaluate(context, target.Span, ScriptBinaryOperator.Add, before, step);
        context.SetValue(target, after);
        return Post ? before : after;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
