namespace Scriban.Syntax;

/// <summary>A piece of syntax that stands for itself.</summary>
public abstract class ScriptVerbatim : ScriptNode
{
    protected ScriptVerbatim()
        : this(string.Empty)
    {
    }

    protected ScriptVerbatim(string value) => Value = value;

    public string Value { get; set; }

    public override object? Evaluate(TemplateContext context) => null;
}
