namespace Scriban.Syntax;

/// <summary>case … when … else … end</summary>
public class ScriptCaseStatement : ScriptConditionStatement
{
    public ScriptCaseStatement()
        : base(3)
    {
    }

    public ScriptKeyword? CaseKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public ScriptExpression? Value
    {
        get => Get<ScriptExpression>(1);
        set => Set(1, value);
    }

    /// <summary>Holds the first when, to which the others are chained.</summary>
    public ScriptBlockStatement? Body
    {
        get => Get<ScriptBlockStatement>(2);
        set => Set(2, value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        context.CaseValues.Push(context.Run(Value));
        try
        {
            return context.Run(Body);
        }
        finally
        {
            context.CaseValues.Pop();
        }
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
