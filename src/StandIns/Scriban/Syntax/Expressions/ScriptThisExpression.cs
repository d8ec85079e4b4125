namespace Scriban.Syntax;

/// <summary>The object that holds the current global variables.</summary>
public class ScriptThisExpression : ScriptExpression, IScriptVariablePath
{
    public ScriptThisExpression()
        : base(1)
    {
    }

    public ScriptKeyword? ThisKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public override object? Evaluate(TemplateContext context) => context.GetValue(this);

    public object? GetValue(TemplateContext context) => context.CurrentGlobal;

    public void SetValue(TemplateContext context, object? valueToSet) =>
        throw new ScriptRuntimeException(Span, "It is not possible to assign to this.");

    public string GetFirstPath() => "this";

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
