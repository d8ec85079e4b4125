using System.Collections;
using System.Text;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>
/// include_join names separator prefix suffix: the texts of several templates. Separator, prefix and suffix are texts, or with tpl:
/// before them names of templates.
/// </summary>
internal sealed class IncludeJoinFunction : IScriptCustomFunction
{
    private static readonly ScriptParameterInfo[] Parameters =
    [
        new(typeof(IList), "template_names"),
        new(typeof(string), "separator"),
        new(typeof(string), "prefix"),
        new(typeof(string), "suffix"),
    ];

    public int RequiredParameterCount => 2;

    public int ParameterCount => Parameters.Length;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Parameters.Length);
        return Parameters[index];
    }

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var caller = callerContext ?? context.CurrentNode;
        var names = arguments[0] switch
        {
            ScriptArray array => [.. array.Select(name => context.ObjectToString(name)).Where(name => !string.IsNullOrEmpty(name))],
            IEnumerable<string> texts => texts.ToArray(),
            _ => Array.Empty<string?>(),
        };
        if (arguments[0] is not (ScriptArray or IEnumerable<string>))
        {
            return string.Empty;
        }

        var separator = Part(context, caller, arguments, 1);
        var result = new StringBuilder(Part(context, caller, arguments, 2));
        var suffix = Part(context, caller, arguments, 3);
        for (var i = 0; i < names.Length; i++)
        {
            result.Append(i == 0 ? string.Empty : separator);
            result.Append(IncludeFunction.Render(context, caller, arguments, names[i]));
        }

        return result.Append(suffix).ToString();
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) => new(Invoke(context, callerContext, arguments, blockStatement));

    private static string? Part(TemplateContext context, ScriptNode? caller, ScriptArray arguments, int index)
    {
        const string IsTemplate = "tpl:";
        var text = context.ObjectToString(arguments[index]) ?? string.Empty;
        return text.StartsWith(IsTemplate, StringComparison.Ordinal)
            ? IncludeFunction.Render(context, caller, arguments, text[IsTemplate.Length..])
            : text;
    }
}
