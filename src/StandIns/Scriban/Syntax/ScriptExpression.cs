namespace Scriban.Syntax;

public abstract class ScriptExpression : ScriptNode
{
    protected ScriptExpression()
    {
    }

    private protected ScriptExpression(int slots)
        : base(slots)
    {
    }
}
