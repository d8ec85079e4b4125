namespace Scriban.Syntax;

/// <summary>while a … end</summary>
public class ScriptWhileStatement : ScriptLoopStatementBase
{
    public ScriptWhileStatement()
        : base(3)
    {
    }

    public ScriptKeyword? WhileKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public ScriptExpression? Condition
    {
        get => Get<ScriptExpression>(1);
        set => Set(1, value);
    }

    public ScriptBlockStatement? Body
    {
        get => Get<ScriptBlockStatement>(2);
        set => Set(2, value);
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);

    private protected override object? EvaluateLoop(TemplateContext context)
    {
        var state = new LoopState(null, null);
        context.SetLoopVariable(ScriptVariable.WhileObject, state);
        object? result = null;
        for (var index = 0; ; index++)
        {
            context.StepLoop(this, false);
            if (!context.ToBool(Condition!.Span, context.Run(Condition)))
            {
                return result;
            }

            state.Index = index;
            result = context.Run(Body);
            if (!Continues(context))
            {
                return result;
            }
        }
    }
}
