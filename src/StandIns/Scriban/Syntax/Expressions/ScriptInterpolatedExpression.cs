namespace Scriban.Syntax;

/// <summary>The braces within an interpolated string.</summary>
public class ScriptInterpolatedExpression : ScriptExpression
{
    public ScriptInterpolatedExpression()
        : base(3)
    {
    }

    public ScriptToken? OpenBrace
    {
        get => Get<ScriptToken>(0);
        set => Set(0, value);
    }

    public ScriptExpression? Expression
    {
        get => Get<ScriptExpression>(1);
        set => Set(1, value);
    }

    public ScriptToken? CloseBrace
    {
        get => Get<ScriptToken>(2);
        set => Set(2, value);
    }

    public override object? Evaluate(TemplateContext context) => context.WithOwnPipe(this, (node, scope) => scope.Run(node.Expression));

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
