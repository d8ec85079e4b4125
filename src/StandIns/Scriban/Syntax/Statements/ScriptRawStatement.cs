namespace Scriban.Syntax;

/// <summary>Text outside of code.</summary>
public class ScriptRawStatement : ScriptStatement
{
    public ScriptStringSlice Text { get; set; }

    /// <summary>Whether it is the text of a raw block.</summary>
    public bool IsEscape { get; set; }

    public override object? Evaluate(TemplateContext context)
    {
        if (Text.Length == 0)
        {
            return null;
        }

        if (!context.EnableOutput)
        {
            return Text.ToString();
        }

        context.WriteText(Text.FullText, Text.Index, Text.Length);
        return null;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
