namespace Scriban.Syntax;

/// <summary>An expression whose value is written.</summary>
public class ScriptExpressionStatement : ScriptStatement
{
    public ScriptExpressionStatement()
        : base(1)
    {
    }

    public ScriptExpression? Expression
    {
        get => Get<ScriptExpression>(0);
        set
        {
            Set(0, value);
            CanOutput = value is not ScriptAssignExpression;
        }
    }

    // A value that is a node is the block that a wrap statement has handed over.
    public override object? Evaluate(TemplateContext context)
    {
        var result = context.Run(Expression);
        return result is ScriptNode node ? context.Run(node) : result;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
