namespace Scriban.Syntax;

/// <summary>The braces around code or around a raw block.</summary>
public class ScriptEscapeStatement : ScriptStatement
{
    public ScriptEscapeStatement() => CanSkipEvaluation = true;

    public ScriptWhitespaceMode WhitespaceMode { get; set; }

    /// <summary>The whitespace between the start of the line and the opening braces, if there is nothing else.</summary>
    public string Indent { get; set; } = string.Empty;

    public bool IsEntering { get; set; }

    public bool IsClosing => !IsEntering;

    /// <summary>The number of % between the braces.</summary>
    public int EscapeCount { get; set; }

    public override object? Evaluate(TemplateContext context) => null;

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
