using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>ret a: leaves a function, or the template.</summary>
public class ScriptReturnStatement : ScriptStatement
{
    public ScriptReturnStatement()
        : base(2)
    {
    }

    public ScriptKeyword? RetKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public ScriptExpression? Expression
    {
        get => Get<ScriptExpression>(1);
        set => Set(1, value);
    }

    // What is made on demand is made now, while the function's variables are there.
    public override object? Evaluate(TemplateContext context)
    {
        var result = context.Run(Expression);
        result = result is ScriptRange range ? new ScriptArray((System.Collections.IEnumerable)range) : result;
        context.FlowState = ScriptFlowState.Return;
        return result;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
