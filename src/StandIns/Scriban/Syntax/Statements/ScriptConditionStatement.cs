namespace Scriban.Syntax;

/// <summary>if, else, case and when.</summary>
public abstract class ScriptConditionStatement : ScriptStatement
{
    private protected ScriptConditionStatement(int slots)
        : base(slots)
    {
    }
}
