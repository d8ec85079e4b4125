using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>
/// <c>include 'name'</c>, through <see cref="Templating.TemplateInput.Include"/>. Scriban's own hands back a text, which would be escaped a
/// second time.
/// </summary>
internal sealed class IncludeFunction() : SandboxFunction(1, "template_name")
{
    public override ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public override object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var caller = callerContext ?? context.CurrentNode!;
        var name = arguments.Count > 0 ? context.ObjectToString(arguments[0]) : null;
        return context is RenderingContext rendering && !string.IsNullOrEmpty(name)
            ? new RenderedText(rendering.Include(name, arguments, caller))
            : throw new SandboxException(caller.Span, "'include' wants the name of a template.");
    }
}
