namespace Scriban.Syntax;

/// <summary>name: value; without a value it stands for true.</summary>
public class ScriptNamedArgument : ScriptExpression
{
    public ScriptNamedArgument()
        : base(3)
    {
    }

    public ScriptVariable? Name
    {
        get => Get<ScriptVariable>(0);
        set => Set(0, value);
    }

    public ScriptToken? ColonToken
    {
        get => Get<ScriptToken>(1);
        set => Set(1, value);
    }

    public ScriptExpression? Value
    {
        get => Get<ScriptExpression>(2);
        set => Set(2, value);
    }

    public override object? Evaluate(TemplateContext context) => Value is null ? true : context.Run(Value);

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
