using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>wrap f … end: calls a function that can write the block with $$.</summary>
public class ScriptWrapStatement : ScriptStatement
{
    public ScriptWrapStatement()
        : base(3)
    {
    }

    public ScriptKeyword? WrapKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public ScriptExpression? Target
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
        if (Target is ScriptFunctionCall)
        {
            context.WrappedBlocks.Push(Body!);
            return context.Run(Target);
        }

        if (context.Run(Target, aliasReturnedFunction: true) is not IScriptCustomFunction function)
        {
            throw new ScriptRuntimeException(Target!.Span, $"`{Target}` is not a function, as wrap needs one.");
        }

        context.WrappedBlocks.Push(Body!);
        return ScriptFunctionCall.Call(context, this, function, false, null);
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
