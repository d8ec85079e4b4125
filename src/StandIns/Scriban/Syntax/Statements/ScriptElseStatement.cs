namespace Scriban.Syntax;

/// <summary>else, of an if, a case or a for.</summary>
public class ScriptElseStatement : ScriptConditionStatement
{
    public ScriptElseStatement()
        : base(2)
    {
    }

    public ScriptKeyword? ElseKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public ScriptBlockStatement? Body
    {
        get => Get<ScriptBlockStatement>(1);
        set => Set(1, value);
    }

    public override object? Evaluate(TemplateContext context) => context.Run(Body);

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
