using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>include 'name' …: the text of another template, which finds the arguments in $.</summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => index == 0
        ? new ScriptParameterInfo(typeof(string), "template_name")
        : new ScriptParameterInfo(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var caller = callerContext ?? context.CurrentNode;
        if (arguments.Count == 0)
        {
            throw new ScriptRuntimeException(caller?.Span ?? context.CurrentSpan, "The name of the template to include is missing.");
        }

        return Render(context, caller, arguments, context.ObjectToString(arguments[0]));
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) => new(Invoke(context, callerContext, arguments, blockStatement));

    internal static string? Render(TemplateContext context, ScriptNode? caller, ScriptArray arguments, string? name) =>
        context.GetTemplatePathFromName(name, caller) is { } path
            ? context.RenderTemplate(context.GetOrCreateTemplate(path, caller), arguments, caller)
            : null;
}
