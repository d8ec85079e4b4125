using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban;

// Steps are counted over all loops that lie in each other, including those within built-in functions, and anew for the next outer loop.
public partial class TemplateContext
{
    private int _loopStatements;
    private int _loopDepth;
    private long _loopSteps;

    internal bool IsInLoop => _loopStatements > 0;

    protected virtual void OnEnterLoop(ScriptLoopStatementBase loop)
    {
    }

    protected virtual void OnExitLoop(ScriptLoopStatementBase loop)
    {
    }

    internal void EnterLoop(ScriptLoopStatementBase loop)
    {
        _loopStatements++;
        LoopFrame().EnterLoop();
        _locals.Peek().EnterLoop();
        OnEnterLoop(loop);
        EnterLoopScope();
    }

    internal void ExitLoop(ScriptLoopStatementBase loop)
    {
        try
        {
            OnExitLoop(loop);
        }
        finally
        {
            LoopFrame().ExitLoop();
            _locals.Peek().ExitLoop();
            _loopStatements--;
            ExitLoopScope();
        }
    }

    internal void StepLoop(ScriptLoopStatementBase loop, bool queryable)
    {
        _loopSteps++;
        CheckLoopLimit(loop.Span, queryable);
    }

    internal void StepLoop(SourceSpan span, long count, bool queryable = false)
    {
        CheckAbort();
        _loopSteps = count > long.MaxValue - _loopSteps ? long.MaxValue : _loopSteps + count;
        CheckLoopLimit(span, queryable);
    }

    internal LoopScope EnterLoopScope()
    {
        if (_loopDepth++ == 0)
        {
            _loopSteps = 0;
        }

        return new LoopScope(this);
    }

    private void ExitLoopScope() => _loopDepth--;

    private void CheckLoopLimit(SourceSpan span, bool queryable)
    {
        var limit = queryable ? LoopLimitQueryable ?? LoopLimit : LoopLimit;
        if (limit != 0 && _loopSteps > limit)
        {
            throw new ScriptRuntimeException(span, $"Exceeding number of iteration limit `{limit}` for a loop.");
        }
    }

    internal readonly struct LoopScope(TemplateContext context) : IDisposable
    {
        public void Dispose() => context.ExitLoopScope();
    }
}
