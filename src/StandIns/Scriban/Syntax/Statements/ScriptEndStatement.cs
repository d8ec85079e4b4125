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

    /// <summary>Whether the statement ends with it too: not after the end of do, which is a part of an expression.</summary>
    public bool ExpectEos { get; set; } = true;

    public override object? Evaluate(TemplateContext context) => null;

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
