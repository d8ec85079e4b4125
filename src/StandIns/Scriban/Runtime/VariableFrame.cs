using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>One level of variables, with the variables of the loops that were entered on it.</summary>
internal sealed class VariableFrame(IScriptObject? variables)
{
    private readonly Stack<ScriptObject?> _loops = [];

    public IScriptObject? Variables { get; } = variables;

    /// <summary>Whether the frames of the functions outside of this one are out of sight.</summary>
    public bool HidesOuter { get; init; }

    public void EnterLoop() => _loops.Push(null);

    public void ExitLoop() => _loops.Pop();

    /// <summary>The variables of the innermost loop.</summary>
    public ScriptObject CurrentLoop()
    {
        var loop = _loops.Pop() ?? [];
        _loops.Push(loop);
        return loop;
    }

    /// <summary>Looks into the innermost loop first, and into the level itself last.</summary>
    public bool TryGetValue(TemplateContext context, ScriptVariable variable, out object? value)
    {
        foreach (var loop in _loops)
        {
            if (loop is not null && loop.TryGetValue(context, variable.Span, variable.Name, out value))
            {
                return true;
            }
        }

        value = null;
        return Variables?.TryGetValue(context, variable.Span, variable.Name, out value) == true;
    }
}
