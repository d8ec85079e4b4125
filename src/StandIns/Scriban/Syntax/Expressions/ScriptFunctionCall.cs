using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>f a b, or f(a, b).</summary>
public class ScriptFunctionCall : ScriptExpression
{
    public const int MaximumParameterCount = 64;

    public ScriptFunctionCall()
        : base(4) => Arguments = [];

    public ScriptExpression? Target
    {
        get => Get<ScriptExpression>(0);
        set => Set(0, value);
    }

    public ScriptToken? OpenParent
    {
        get => Get<ScriptToken>(1);
        set => Set(1, value);
    }

    public ScriptList<ScriptExpression> Arguments
    {
        get => Get<ScriptList<ScriptExpression>>(2)!;
        set => Set(2, value);
    }

    public ScriptToken? CloseParen
    {
        get => Get<ScriptToken>(3);
        set => Set(3, value);
    }

    /// <summary>Whether the arguments stand in parentheses.</summary>
    public bool ExplicitCall { get; set; }

    public static bool IsFunction(object? target) => target is IScriptCustomFunction;

    /// <summary>Calls a function with expressions as arguments; what waits in the pipe comes before them.</summary>
    public static object? Call(
        TemplateContext context,
        ScriptNode? callerContext,
        object? functionObject,
        bool processPipeArguments,
        IReadOnlyList<ScriptExpression>? arguments)
    {
        var block = context.TakeWrappedBlock();
        var span = callerContext?.Span ?? context.CurrentSpan;
        var pipe = processPipeArguments && context.CurrentPipe is { Count: > 0 } waiting ? waiting : null;
        if (functionObject is not IScriptCustomFunction function)
        {
            throw new ScriptRuntimeException(span, $"A value of type {context.GetTypeName(functionObject)} is not a function.");
        }

        if (function.ParameterCount >= MaximumParameterCount)
        {
            throw new ScriptRuntimeException(span, $"A function can have fewer than {MaximumParameterCount} parameters.");
        }

        IReadOnlyList<ScriptExpression> all = (pipe, arguments) switch
        {
            (null, null) => [],
            (null, _) => arguments,
            (_, null) => [pipe.Pop()],
            _ => [pipe.Pop(), .. arguments],
        };
        var binder = new ArgumentBinder(context, callerContext, span, function);
        binder.Bind(all);
        return Invoke(context, callerContext, function, binder.Values, block, index => index < all.Count ? all[index].Span : null);
    }

    /// <summary>Calls a function with values as arguments.</summary>
    public static object? Call(TemplateContext context, ScriptNode? callerContext, IScriptCustomFunction function, ScriptArray arguments)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        var binder = new ArgumentBinder(context, callerContext, span, function);
        binder.Bind(arguments);
        return Invoke(context, callerContext, function, binder.Values, null, index => index < arguments.Count ? span : null);
    }

    public override object? Evaluate(TemplateContext context)
    {
        if (context.Run(Target, aliasReturnedFunction: true) is { } function)
        {
            return Call(context, this, function, context.AllowPipeArguments, Arguments);
        }

        return context.EnableRelaxedFunctionAccess
            ? null
            : throw new ScriptRuntimeException(Target?.Span ?? Span, $"The function `{Target}` was not found.");
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);

    /// <summary>The function that f(a, b) = … declares, if this call can be read as such a beginning.</summary>
    internal ScriptFunction? TryGetDeclaration()
    {
        if (!ExplicitCall || CloseParen is null || Target is not ScriptVariableGlobal name || Arguments.Any(argument => argument is not ScriptVariableGlobal))
        {
            return null;
        }

        var parameters = new ScriptList<ScriptParameter>();
        foreach (var argument in Arguments)
        {
            var copy = new ScriptVariableGlobal(((ScriptVariableGlobal)argument).Name) { Span = argument.Span };
            parameters.Add(new ScriptParameter { Name = copy });
        }

        return new ScriptFunction
        {
            NameOrDoToken = new ScriptVariableGlobal(name.Name) { Span = name.Span },
            OpenParen = new ScriptToken(TokenType.OpenParen) { Span = OpenParent?.Span ?? Span },
            CloseParen = new ScriptToken(TokenType.CloseParen) { Span = CloseParen.Span },
            Span = Span,
            Parameters = parameters,
        };
    }

    private static object? Invoke(
        TemplateContext context,
        ScriptNode? caller,
        IScriptCustomFunction function,
        ScriptArray values,
        ScriptBlockStatement? block,
        Func<int, SourceSpan?> spanOf)
    {
        if (caller is not null)
        {
            context.EnterRecursive(caller);
        }

        try
        {
            var result = context.Invoke(function, caller, values, block);
            context.FlowState = ScriptFlowState.None;
            return result;
        }
        catch (Exception exception) when (RefusedArgument(function, exception) is { } index && index >= 0 && spanOf(index) is not null)
        {
            throw new ScriptRuntimeException(spanOf(index)!.Value, exception.Message);
        }
        finally
        {
            if (caller is not null)
            {
                context.ExitRecursive(caller);
            }
        }
    }

    /// <summary>The index of the argument that an exception of a function is about, if it is about one.</summary>
    private static int? RefusedArgument(IScriptCustomFunction function, Exception exception) => exception switch
    {
        ScriptArgumentException refused => refused.ArgumentIndex,
        ArgumentException refused => ArgumentBinder.IndexOf(function, refused.ParamName),
        _ => null,
    };
}
