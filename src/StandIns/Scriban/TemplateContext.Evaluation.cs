using System.Runtime.CompilerServices;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly Stack<Stack<ScriptExpression>> _pipes = [];

    // How many paths are being resolved within each other: a.b.c resolves a.b, which resolves a.
    private int _pathDepth;
    private bool _returnsFunctions;
    private int _callDepth;

    internal Stack<ScriptBlockStatement> WrappedBlocks { get; } = [];

    internal Stack<object?> CaseValues { get; } = [];

    /// <summary>The expressions that wait for a function to take them as its first argument.</summary>
    internal Stack<ScriptExpression>? CurrentPipe => _pipes.TryPeek(out var pipe) ? pipe : null;

    internal bool AllowPipeArguments => _pathDepth <= 1;

    public object? Evaluate(ScriptNode scriptNode) => Evaluate(scriptNode, false);

    /// <summary>Evaluates a node; every node of a template that is evaluated comes through here.</summary>
    /// <param name="scriptNode">The node; null has no value.</param>
    /// <param name="aliasReturnedFunction">Whether a function is returned instead of called.</param>
    public virtual object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction) => EvaluateNode(scriptNode, aliasReturnedFunction);

    /// <summary>The same while a template is rendered asynchronously.</summary>
    public virtual ValueTask<object?> EvaluateAsync(ScriptNode? scriptNode, bool aliasReturnedFunction) =>
        new(EvaluateNode(scriptNode, aliasReturnedFunction));

    public object? GetValue(ScriptExpression? target)
    {
        if (target is null)
        {
            return null;
        }

        var previous = CurrentNode;
        _pathDepth++;
        try
        {
            CurrentNode = target;
            return CallIfFunction(target, Resolve(target));
        }
        finally
        {
            CurrentNode = previous;
            _pathDepth--;
        }
    }

    public void SetValue(ScriptExpression? target, object? value)
    {
        if (target is null)
        {
            return;
        }

        _pathDepth++;
        try
        {
            if (target is not IScriptVariablePath path)
            {
                throw new ScriptRuntimeException(target.Span, "It is not possible to assign to this expression.");
            }

            path.SetValue(this, value);
        }
        catch (Exception exception) when (_pathDepth == 1 && exception is not ScriptRuntimeException)
        {
            throw Unexpected(target, exception);
        }
        finally
        {
            _pathDepth--;
        }
    }

    /// <summary>Throws when the rendering was cancelled or the thread's stack is nearly used up.</summary>
    public void CheckAbort()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (CancellationToken.IsCancellationRequested)
        {
            throw new ScriptAbortException(CurrentSpan, CancellationToken);
        }
    }

    public void EnterRecursive(ScriptNode? node)
    {
        var span = node?.Span ?? CurrentSpan;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ScriptRuntimeException(span, "Exceeding recursive depth: the stack is near its end.");
        }

        if (++_callDepth > RecursiveLimit && RecursiveLimit != 0)
        {
            throw new ScriptRuntimeException(span, $"Exceeding number of recursive depth limit `{RecursiveLimit}`.");
        }
    }

    public void ExitRecursive(ScriptNode? node) => _callDepth--;

    /// <summary>Evaluates a node in the way in which the template is rendered.</summary>
    internal object? Run(ScriptNode? node, bool aliasReturnedFunction = false) => _isAsynchronous
        ? Wait(EvaluateAsync(node, aliasReturnedFunction))
        : Evaluate(node, aliasReturnedFunction);

    internal object? Invoke(IScriptCustomFunction function, ScriptNode? caller, ScriptArray arguments, ScriptBlockStatement? block) =>
        _isAsynchronous
            ? Wait(function.InvokeAsync(this, caller, arguments, block))
            : function.Invoke(this, caller, arguments, block);

    internal ScriptBlockStatement? TakeWrappedBlock() => WrappedBlocks.TryPop(out var block) ? block : null;

    internal void PushPipe() => _pipes.Push([]);

    internal void PopPipe() => _pipes.TryPop(out _);

    internal void ClearPipes() => _pipes.Clear();

    /// <summary>Evaluates an expression that the pipe around it does not reach into.</summary>
    internal object? WithOwnPipe<TNode>(TNode node, Func<TNode, TemplateContext, object?> evaluate)
    {
        PushPipe();
        try
        {
            return evaluate(node, this);
        }
        finally
        {
            PopPipe();
        }
    }

    private static ScriptRuntimeException Unexpected(ScriptExpression target, Exception exception) =>
        new(target.Span, $"Unexpected error at `{target}`: {exception.Message}", exception);

    private object? EvaluateNode(ScriptNode? node, bool aliasReturnedFunction)
    {
        if (node is null)
        {
            return null;
        }

        var (returnsFunctions, pathDepth, current) = (_returnsFunctions, _pathDepth, CurrentNode);
        try
        {
            (_returnsFunctions, _pathDepth, CurrentNode) = (aliasReturnedFunction, 0, node);
            return node.Evaluate(this);
        }
        catch (ScriptRuntimeException exception) when (RenderRuntimeException is not null)
        {
            return RenderRuntimeException(exception);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            var located = new ScriptRuntimeException(node.Span, exception.Message, exception);
            return RenderRuntimeException is not null ? RenderRuntimeException(located) : throw located;
        }
        finally
        {
            (_returnsFunctions, _pathDepth, CurrentNode) = (returnsFunctions, pathDepth, current);
        }
    }

    private object? Resolve(ScriptExpression target)
    {
        try
        {
            return target is IScriptVariablePath path ? path.GetValue(this) : Run(target);
        }
        catch (Exception exception) when (_pathDepth == 1 && exception is not ScriptRuntimeException)
        {
            throw Unexpected(target, exception);
        }
    }

    /// <summary>
    /// A function is called wherever it is met, but for the end of a path whose function was asked for. Only at the end of a path does
    /// it take what waits in the pipe.
    /// </summary>
    private object? CallIfFunction(ScriptExpression target, object? value) =>
        value is IScriptCustomFunction && (!_returnsFunctions || _pathDepth > 1)
            ? ScriptFunctionCall.Call(this, target, value, _pathDepth == 1, null)
            : value;
}
