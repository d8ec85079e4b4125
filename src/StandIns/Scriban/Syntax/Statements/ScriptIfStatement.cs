namespace Scriban.Syntax;

/// <summary>if … else if … else … end</summary>
public class ScriptIfStatement : ScriptConditionStatement
{
    public ScriptIfStatement()
        : base(5)
    {
    }

    public ScriptKeyword? ElseKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public ScriptKeyword? IfKeyword
    {
        get => Get<ScriptKeyword>(1);
        set => Set(1, value);
    }

    public ScriptExpression? Condition
    {
        get => Get<ScriptExpression>(2);
        set => Set(2, value);
    }

    public ScriptBlockStatement? Then
    {
        get => Get<ScriptBlockStatement>(3);
        set => Set(3, value);
    }

    public ScriptConditionStatement? Else
    {
        get => Get<ScriptConditionStatement>(4);
        set => Set(4, value);
    }

    public bool IsElseIf => ElseKeyword is not null;

    public override object? Evaluate(TemplateContext context) => Condition is null
        ? null
        : context.Run(context.ToBool(Condition.Span, context.Run(Condition)) ? Then : Else);

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
