using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>{ a: 1, b: 2 }</summary>
public class ScriptObjectInitializerExpression : ScriptExpression
{
    public ScriptObjectInitializerExpression()
        : base(3) => Members = [];

    public ScriptToken? OpenBrace
    {
        get => Get<ScriptToken>(0);
        set => Set(0, value);
    }

    public ScriptList<ScriptObjectMember> Members
    {
        get => Get<ScriptList<ScriptObjectMember>>(1)!;
        set => Set(1, value);
    }

    public ScriptToken? CloseBrace
    {
        get => Get<ScriptToken>(2);
        set => Set(2, value);
    }

    // The object is the global scope while it is made, so that a member can read those before it.
    public override object? Evaluate(TemplateContext context)
    {
        var value = new ScriptObject(Members.Count);
        context.PushGlobalOnly(value);
        try
        {
            for (var i = 0; i < Members.Count; i++)
            {
                Members[i].Evaluate(context);
            }
        }
        finally
        {
            context.PopGlobalOnly();
        }

        return value;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
