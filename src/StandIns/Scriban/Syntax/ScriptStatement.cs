namespace Scriban.Syntax;

public abstract class ScriptStatement : ScriptNode
{
    protected ScriptStatement()
    {
    }

    private protected ScriptStatement(int slots)
        : base(slots)
    {
    }

    /// <summary>Whether the statement's value is written.</summary>
    public bool CanOutput { get; protected set; } = true;

    /// <summary>Whether the statement does nothing, such as an end.</summary>
    public bool CanSkipEvaluation { get; protected set; }
}
