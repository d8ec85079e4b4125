namespace Scriban.Syntax;

/// <summary>for, tablerow and while.</summary>
public abstract class ScriptLoopStatementBase : ScriptStatement
{
    private protected ScriptLoopStatementBase(int slots)
        : base(slots)
    {
    }

    public override object? Evaluate(TemplateContext context)
    {
        context.EnterLoop(this);
        try
        {
            return EvaluateLoop(context);
        }
        finally
        {
            context.ExitLoop(this);
            if (context.FlowState != ScriptFlowState.Return)
            {
                context.FlowState = ScriptFlowState.None;
            }
        }
    }

    private protected abstract object? EvaluateLoop(TemplateContext context);

    /// <summary>Whether the loop goes on after a run of its body. A return goes on to the function.</summary>
    private protected static bool Continues(TemplateContext context)
    {
        var state = context.FlowState;
        if (state == ScriptFlowState.Return)
        {
            return false;
        }

        context.FlowState = ScriptFlowState.None;
        return state != ScriptFlowState.Break;
    }
}
