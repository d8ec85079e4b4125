using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>with a … end: the members of an object are the global variables of the block.</summary>
public class ScriptWithStatement : ScriptStatement
{
    public ScriptWithStatement()
        : base(3)
    {
    }

    public ScriptKeyword? WithKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public ScriptExpression? Name
    {
        get => Get<ScriptExpression>(1);
        set => Set(1, value);
    }

    public ScriptBlockStatement? Body
    {
        get => Get<ScriptBlockStatement>(2);
        set => Set(2, value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        if (context.GetValue(Name) is not IScriptObject scope)
        {
            throw new ScriptRuntimeException(Name!.Span, $"`{Name}` is not an object, as with needs one.");
        }

        context.PushGlobal(scope);
        try
        {
            return context.Run(Body);
        }
        finally
        {
            context.PopGlobal();
        }
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
