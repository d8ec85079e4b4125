namespace Scriban.Syntax;

/// <summary>a.empty? and a.blank?</summary>
public class ScriptIsEmptyExpression : ScriptMemberExpression
{
    public ScriptIsEmptyExpression()
        : base(4)
    {
    }

    public ScriptToken? QuestionToken
    {
        get => Get<ScriptToken>(3);
        set => Set(3, value);
    }

    public override object? GetValue(TemplateContext context)
    {
        var target = context.GetValue(Target);
        return target is null && !context.EnableRelaxedMemberAccess
            ? throw new ScriptRuntimeException(Span, $"`{Target}` is null and cannot be asked whether it is empty.")
            : context.IsEmpty(Span, target);
    }

    public override void SetValue(TemplateContext context, object? valueToSet) =>
        throw new ScriptRuntimeException(Span, "It is not possible to assign to empty?");

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
