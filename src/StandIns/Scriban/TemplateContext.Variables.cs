using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

// Three stacks: the global objects, of which a with statement pushes another; the parameters of the functions that are running; and the
// local variables ($x) of the functions and included templates.
public partial class TemplateContext
{
    private readonly Stack<VariableFrame> _globals = [];
    private readonly Stack<VariableFrame> _functions = [];
    private readonly Stack<VariableFrame> _locals = [];

    public int GlobalCount => _globals.Count;

    public IScriptObject? CurrentGlobal => _globals.Peek().Variables;

    public void PushGlobal(IScriptObject scriptObject)
    {
        PushGlobalOnly(scriptObject);
        PushLocal();
    }

    public IScriptObject PopGlobal()
    {
        var popped = PopGlobalOnly();
        PopLocal();
        return popped;
    }

    public void PushLocal() => _locals.Push(new VariableFrame(new ScriptObject()));

    public void PopLocal() => _locals.Pop();

    public object? GetValue(ScriptVariable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var found = variable.Scope == ScriptVariableScope.Local
            ? _locals.Peek().TryGetValue(this, variable, out var value)
            : TryGetGlobal(variable, out value);
        if (found)
        {
            return value;
        }

        object? supplied = null;
        if (TryGetVariable?.Invoke(this, variable.Span, variable, out supplied) != true && StrictVariables)
        {
            throw new ScriptRuntimeException(variable.Span, $"The variable or function `{variable.Name}` was not found.");
        }

        return supplied;
    }

    public void SetValue(ScriptVariable variable, bool value) => SetValue(variable, (object)value);

    public void SetValue(ScriptVariable variable, object? value, bool asReadOnly = false) => SetValue(variable, value, asReadOnly, false);

    /// <summary>Assigns to a variable; with force to one that is read-only too.</summary>
    public void SetValue(ScriptVariable variable, object? value, bool asReadOnly, bool force)
    {
        var store = StoreOf(variable);
        if (force)
        {
            store.Remove(variable.Name);
        }

        if (!store.TrySetValue(this, variable.Span, variable.Name, value, asReadOnly) && !force)
        {
            throw ReadOnly(variable);
        }
    }

    public void DeleteValue(ScriptVariable variable) => StoreOf(variable).Remove(variable.Name);

    public void SetReadOnly(ScriptVariable variable, bool isReadOnly = true) => StoreOf(variable).SetReadOnly(variable.Name, isReadOnly);

    /// <summary>Gives a variable a value that it loses with the end of the loop.</summary>
    public virtual void SetLoopVariable(ScriptVariable variable, object? value)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var frame = variable.Scope == ScriptVariableScope.Local ? _locals.Peek() : LoopFrame();
        if (!frame.CurrentLoop().TrySetValue(this, variable.Span, variable.Name, value, false))
        {
            throw ReadOnly(variable);
        }
    }

    /// <summary>Makes the members of an object variables.</summary>
    public virtual void Import(SourceSpan span, object objectToImport)
    {
        if (objectToImport is not ScriptObject members)
        {
            throw new ScriptRuntimeException(span, $"It is not possible to import a value of type {GetTypeName(objectToImport)}.");
        }

        CurrentGlobal!.Import(members);
    }

    internal void PushGlobalOnly(IScriptObject variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        _globals.Push(new VariableFrame(variables));
    }

    internal IScriptObject PopGlobalOnly() => _globals.Count > 1
        ? _globals.Pop().Variables!
        : throw new InvalidOperationException("There is no global object that was pushed.");

    internal void PushFunction(ScriptObject? parameters, bool hidesOuter)
    {
        _functions.Push(new VariableFrame(parameters) { HidesOuter = hidesOuter });
        PushLocal();
    }

    internal void PopFunction()
    {
        _functions.Pop();
        PopLocal();
    }

    private static ScriptRuntimeException ReadOnly(ScriptVariable variable) =>
        new(variable.Span, $"Cannot set the read-only variable `{variable.Name}`.");

    private bool TryGetGlobal(ScriptVariable variable, out object? value)
    {
        foreach (var frame in _functions)
        {
            if (frame.TryGetValue(this, variable, out value))
            {
                return true;
            }

            if (frame.HidesOuter)
            {
                break;
            }
        }

        foreach (var frame in _globals)
        {
            if (frame.TryGetValue(this, variable, out value))
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    private IEnumerable<VariableFrame> VisibleFunctions()
    {
        foreach (var frame in _functions)
        {
            yield return frame;
            if (frame.HidesOuter)
            {
                yield break;
            }
        }
    }

    /// <summary>Where a loop keeps its variables: with the parameters of the function, or with the global variables.</summary>
    private VariableFrame LoopFrame() =>
        (_functions.Count == 0 ? null : VisibleFunctions().FirstOrDefault(frame => frame.Variables is not null)) ?? _globals.Peek();

    private IScriptObject StoreOf(ScriptVariable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable.Scope == ScriptVariableScope.Local)
        {
            return _locals.Peek().Variables!;
        }

        var store = GlobalStoreOf(variable.Name);
        return store.CanWrite(variable.Name) ? store : throw ReadOnly(variable);
    }

    /// <summary>
    /// A function with parameters assigns to a parameter of that name, or else to a global variable that exists, or else to a new
    /// variable of its own. Everything else assigns to the current global object.
    /// </summary>
    private IScriptObject GlobalStoreOf(string name)
    {
        IScriptObject? own = null;
        foreach (var frame in _functions.Count == 0 ? [] : VisibleFunctions())
        {
            own ??= frame.Variables;
            if (frame.Variables?.Contains(name) == true)
            {
                return frame.Variables;
            }
        }

        return own is null || _globals.Any(frame => frame.Variables!.Contains(name)) ? CurrentGlobal! : own;
    }
}
