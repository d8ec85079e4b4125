namespace Scriban.Syntax;

/// <summary>A word of the language.</summary>
public class ScriptKeyword : ScriptVerbatim
{
    public ScriptKeyword()
    {
    }

    public ScriptKeyword(string value)
        : base(value)
    {
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
