namespace Scriban.Syntax;

/// <summary>a ? b : c</summary>
public class ScriptConditionalExpression : ScriptExpression
{
    public ScriptConditionalExpression()
        : base(5)
    {
    }

    public ScriptExpression? Condition
    {
        get => Get<ScriptExpression>(0);
        set => Set(0, value);
    }

    public ScriptToken? QuestionToken
    {
        get => Get<ScriptToken>(1);
        set => Set(1, value);
    }

    public ScriptExpression? ThenValue
    {
        get => Get<ScriptExpression>(2);
        set => Set(2, value);
    }

    public ScriptToken? ColonToken
    {
        get => Get<ScriptToken>(3);
        set => Set(3, value);
    }

    public ScriptExpression? ElseValue
    {
        get => Get<ScriptExpression>(4);
        set => Set(4, value);
    }

    public override object? Evaluate(TemplateContext context) =>
        context.Run(context.ToBool(Condition?.Span ?? Span, context.Run(Condition)) ? ThenValue : ElseValue);

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
