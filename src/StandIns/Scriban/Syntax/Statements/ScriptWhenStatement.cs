namespace Scriban.Syntax;

/// <summary>when a, b</summary>
public class ScriptWhenStatement : ScriptConditionStatement
{
    public ScriptWhenStatement()
        : base(4) => Values = [];

    public ScriptKeyword? WhenKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public ScriptList<ScriptExpression> Values
    {
        get => Get<ScriptList<ScriptExpression>>(1)!;
        set => Set(1, value);
    }

    public ScriptBlockStatement? Body
    {
        get => Get<ScriptBlockStatement>(2);
        set => Set(2, value);
    }

    public ScriptConditionStatement? Next
    {
        get => Get<ScriptConditionStatement>(3);
        set => Set(3, value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var wanted = context.CaseValues.Peek();
        for (var i = 0; i < Values.Count; i++)
        {
            var value = context.Run(Values[i]);
            if (ScriptBinaryExpression.Evaluate(context, Span, ScriptBinaryOperator.CompareEqual, wanted, value) is true)
            {
                return context.Run(Body);
            }
        }

        return context.Run(Next);
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
