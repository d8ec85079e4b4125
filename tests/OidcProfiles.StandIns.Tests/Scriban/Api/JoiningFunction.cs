using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OidcProfiles.StandIns.Tests.Scriban.Api;

/// <summary>Joins all of its arguments, and remembers how it was called.</summary>
internal sealed class JoiningFunction : IScriptCustomFunction
{
    public bool WasAsynchronous { get; private set; }

    public ScriptNode? Caller { get; private set; }

    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        Caller = callerContext;
        return string.Join(',', arguments.AsEnumerable());
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement)
    {
        WasAsynchronous = true;
        return new ValueTask<object?>(Invoke(context, callerContext, arguments, blockStatement));
    }
}
