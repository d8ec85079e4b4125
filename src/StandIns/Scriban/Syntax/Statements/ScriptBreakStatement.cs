namespace Scriban.Syntax;

public class ScriptBreakStatement : ScriptStatement
{
    public ScriptBreakStatement()
        : base(1)
    {
    }

    public ScriptKeyword? BreakKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    // Only now is it known whether there is a loop: the statement may stand in a block that was handed to a function.
    public override object? Evaluate(TemplateContext context)
    {
        context.FlowState = context.IsInLoop ? ScriptFlowState.Break
            : context.EnableBreakAndContinueAsReturnOutsideLoop ? ScriptFlowState.Return
            : throw new ScriptRuntimeException(Span, "There is no loop for break here.");
        return null;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
