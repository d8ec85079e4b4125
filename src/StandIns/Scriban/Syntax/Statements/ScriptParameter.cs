namespace Scriban.Syntax;

/// <summary>A parameter of a function: a, a = 1, or a...</summary>
public class ScriptParameter : ScriptNode
{
    public ScriptParameter()
        : base(3)
    {
    }

    public ScriptVariable? Name
    {
        get => Get<ScriptVariable>(0);
        set => Set(0, value);
    }

    public ScriptToken? EqualOrTripleDotToken
    {
        get => Get<ScriptToken>(1);
        set => Set(1, value);
    }

    public ScriptLiteral? DefaultValue
    {
        get => Get<ScriptLiteral>(2);
        set => Set(2, value);
    }

    public override object? Evaluate(TemplateContext context) => throw new InvalidOperationException("A parameter has no value.");

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
