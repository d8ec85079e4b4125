namespace Scriban.Syntax;

/// <summary>A name that stands for a value.</summary>
public abstract class ScriptVariable : ScriptExpression, IScriptVariablePath, IEquatable<ScriptVariable>
{
    /// <summary>$: the arguments of a function or of an included template.</summary>
    public static readonly ScriptVariableLocal Arguments = new(string.Empty);

    /// <summary>$$: the block that a wrap statement hands to its function.</summary>
    public static readonly ScriptVariableLocal BlockDelegate = new("$");

    public static readonly ScriptVariableGlobal ForObject = new("for");

    public static readonly ScriptVariableGlobal TablerowObject = new("tablerow");

    public static readonly ScriptVariableGlobal WhileObject = new("while");

    protected ScriptVariable(string name, ScriptVariableScope scope)
    {
        BaseName = name;
        Scope = scope;
        Name = scope == ScriptVariableScope.Local ? "$" + name : name;
    }

    /// <summary>The name without its $.</summary>
    public string BaseName { get; }

    public string Name { get; }

    public ScriptVariableScope Scope { get; }

    public static bool operator ==(ScriptVariable? left, ScriptVariable? right) => Equals(left, right);

    public static bool operator !=(ScriptVariable? left, ScriptVariable? right) => !Equals(left, right);

    public static ScriptVariable Create(string name, ScriptVariableScope scope) => scope switch
    {
        ScriptVariableScope.Global => new ScriptVariableGlobal(name),
        ScriptVariableScope.Local => new ScriptVariableLocal(name),
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    public override object? Evaluate(TemplateContext context) => context.GetValue((ScriptExpression)this);

    public virtual object? GetValue(TemplateContext context) => context.GetValue(this);

    public void SetValue(TemplateContext context, object? valueToSet) => context.SetValue(this, valueToSet);

    public string GetFirstPath() => Name;

    public virtual bool Equals(ScriptVariable? other) => other is not null && Scope == other.Scope && Name == other.Name;

    public override bool Equals(object? obj) => obj is ScriptVariable other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Name, Scope);
}
