using System.Text.RegularExpressions;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>
/// <c>regex.replace</c> within limits. The library's own can make a text as long as the square of what it was given, which ends the process
/// before any limit is looked at.
/// </summary>
internal sealed partial class RegexReplaceFunction(IScriptCustomFunction replace) : SandboxFunction(3, "text", "pattern", "replace", "options")
{
    public override object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        var text = context.ObjectToString(arguments[0]) ?? string.Empty;
        var with = context.ObjectToString(arguments[2]) ?? string.Empty;
        if (WholeInput().IsMatch(with) || (text.Length + 1L) * with.Length > context.LimitToString)
        {
            throw new SandboxException(span, "'regex.replace' could make a text that is too long here.");
        }

        return replace.Invoke(
            context,
            callerContext,
            [text, context.ObjectToString(arguments[1]) ?? string.Empty, with, context.ObjectToString(arguments[3])],
            blockStatement);
    }

    /// <summary>What stands before or after a match, or all of it: each match would repeat the text.</summary>
    [GeneratedRegex("\\$[_`']", RegexOptions.CultureInvariant)]
    private static partial Regex WholeInput();
}
