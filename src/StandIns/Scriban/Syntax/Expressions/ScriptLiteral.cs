using Scriban.Parsing;

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

    /// <summary>Which part of an interpolated string it is, if it is one.</summary>
    public TokenType StringTokenType { get; set; } = TokenType.String;

    public override object? Evaluate(TemplateContext context) => Value;

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
