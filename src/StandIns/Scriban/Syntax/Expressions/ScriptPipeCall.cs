using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>a | f: what stands before the bar is the first argument of the function after it.</summary>
public class ScriptPipeCall : ScriptExpression
{
    public ScriptPipeCall()
        : base(3)
    {
    }

    public ScriptExpression? From
    {
        get => Get<ScriptExpression>(0);
        set => Set(0, value);
    }

    public ScriptToken? PipeToken
    {
        get => Get<ScriptToken>(1);
        set => Set(1, value);
    }

    public ScriptExpression? To
    {
        get => Get<ScriptExpression>(2);
        set => Set(2, value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        if (From is not { } from || To is not { } to)
        {
            throw new ScriptRuntimeException(Span, "A pipe needs a source and a destination.");
        }

        var opened = context.CurrentPipe is null;
        if (opened)
        {
            context.PushPipe();
        }

        try
        {
            var result = Send(context, context.CurrentPipe!, from, to);
            if (opened)
            {
                context.PopPipe();
            }

            return result;
        }
        catch
        {
            // Whoever handles the error goes on without anything in the pipe.
            context.ClearPipes();
            throw;
        }
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);

    private static object? Send(TemplateContext context, Stack<ScriptExpression> pipe, ScriptExpression from, ScriptExpression to)
    {
        pipe.Push(from);
        var result = context.Run(to);
        if (result is IScriptCustomFunction && IsStillThere(pipe, from))
        {
            result = ScriptFunctionCall.Call(context, to, result, true, null);
        }

        return IsStillThere(pipe, from)
            ? throw new ScriptRuntimeException(to.Span, $"The destination `{to}` of the pipe is not a function.")
            : result;
    }

    private static bool IsStillThere(Stack<ScriptExpression> pipe, ScriptExpression from) =>
        pipe.TryPeek(out var top) && ReferenceEquals(top, from);
}
