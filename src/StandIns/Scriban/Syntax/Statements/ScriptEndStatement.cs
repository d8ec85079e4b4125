namespace Scriban.Syntax;

public class ScriptEndStatement : ScriptStatement
{
    public ScriptEndStatement()
        : base(1) => CanSkipEvaluation = true;

    public ScriptKeyword? EndKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public override object? Evaluate(TemplateContext context) => null;

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
