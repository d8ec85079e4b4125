using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>A function of ours in the language.</summary>
internal abstract class SandboxFunction(int required, params string[] parameters) : IScriptCustomFunction
{
    public int RequiredParameterCount => required;

    public int ParameterCount => parameters.Length;

    public virtual ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => index < required
        ? new(typeof(object), parameters[index])
        : new(typeof(object), index < parameters.Length ? parameters[index] : "value", null);

    public abstract object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
