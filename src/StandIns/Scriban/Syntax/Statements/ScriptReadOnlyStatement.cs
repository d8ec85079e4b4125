namespace Scriban.Syntax;

/// <summary>readonly a</summary>
public class ScriptReadOnlyStatement : ScriptStatement
{
    public ScriptReadOnlyStatement()
        : base(2)
    {
    }

    public ScriptKeyword? ReadOnlyKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public ScriptVariable? Variable
    {
        get => Get<ScriptVariable>(1);
        set => Set(1, value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        context.SetReadOnly(Variable!);
        return null;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
