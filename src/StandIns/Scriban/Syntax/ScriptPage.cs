namespace Scriban.Syntax;

/// <summary>A whole template.</summary>
public class ScriptPage : ScriptNode
{
    // The first slot is that of a front matter, which the stand-in does not read.
    public ScriptPage()
        : base(2)
    {
    }

    public ScriptBlockStatement? Body
    {
        get => Get<ScriptBlockStatement>(1);
        set => Set(1, value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        context.FlowState = ScriptFlowState.None;
        try
        {
            return Body is null ? null : context.Run(Body);
        }
        finally
        {
            context.FlowState = ScriptFlowState.None;
        }
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
