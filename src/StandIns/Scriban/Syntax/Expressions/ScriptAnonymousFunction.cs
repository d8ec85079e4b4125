namespace Scriban.Syntax;

/// <summary>do … end</summary>
public class ScriptAnonymousFunction : ScriptExpression
{
    public ScriptAnonymousFunction()
        : base(1)
    {
    }

    public ScriptFunction? Function
    {
        get => Get<ScriptFunction>(0);
        set => Set(0, value);
    }

    public override object? Evaluate(TemplateContext context) => Function;

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
