namespace Scriban.Syntax;

public class ScriptContinueStatement : ScriptStatement
{
    public ScriptContinueStatement()
        : base(1)
    {
    }

    public ScriptKeyword? ContinueKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    // Only now is it known whether there is a loop: the statement may stand in a block that was handed to a function.
    public override object? Evaluate(TemplateContext context)
    {
        context.FlowState = context.IsInLoop ? ScriptFlowState.Continue
            : context.EnableBreakAndContinueAsReturnOutsideLoop ? ScriptFlowState.Return
            : throw new ScriptRuntimeException(Span, "There is no loop for continue here.");
        return null;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
