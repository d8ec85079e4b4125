namespace Scriban.Syntax;

/// <summary>One member of an object initializer.</summary>
public class ScriptObjectMember : ScriptNode
{
    public ScriptObjectMember()
        : base(3)
    {
    }

    /// <summary>A variable, for its name, or a literal string.</summary>
    public ScriptExpression? Name
    {
        get => Get<ScriptExpression>(0);
        set => Set(0, value);
    }

    public ScriptToken? ColonToken
    {
        get => Get<ScriptToken>(1);
        set => Set(1, value);
    }

    public ScriptExpression? Value
    {
        get => Get<ScriptExpression>(2);
        set => Set(2, value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var name = Name switch
        {
            ScriptVariable variable => variable.Name,
            ScriptLiteral literal => literal.Value?.ToString(),
            _ => null,
        };
        if (string.IsNullOrEmpty(name))
        {
            throw new ScriptRuntimeException(Span, "A member of an object needs a name.");
        }

        var target = context.CurrentGlobal!;
        target.TrySetValue(context, Span, name, context.Run(Value), false);
        return null;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
