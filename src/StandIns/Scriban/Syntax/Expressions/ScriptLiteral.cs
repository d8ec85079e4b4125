namespace Scriban.Syntax;

/// <summary>A value that stands in the template.</summary>
public class ScriptLiteral : ScriptExpression
{
    public ScriptLiteral()
    {
    }

    public ScriptLiteral(object? value) => Value = value;

    public object? Value { get; set; }

    public ScriptLiteralStringQuoteType StringQuoteType { get; set; }

    public override object? Evaluate(TemplateContext context) => Value;

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
