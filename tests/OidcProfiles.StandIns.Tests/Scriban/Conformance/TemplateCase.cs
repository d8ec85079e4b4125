using System.Globalization;
using System.Text.Json.Nodes;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace OidcProfiles.StandIns.Tests.Scriban.Conformance;

/// <summary>One template with what must come of it: a text, or an error at a place.</summary>
internal sealed class TemplateCase(JsonObject row)
{
    public string Expected => row["output"] is { } output
        ? (string)output!
        : Error(
            (string)row["phase"]!,
            (int)row["line"]!,
            (int)row["column"]!,
            (string?)row["file"],
            (bool?)row["included_template_does_not_parse"] == true);

    /// <summary>Renders the template, on a thread of the invariant culture.</summary>
    public async Task<string> RenderAsync(bool asynchronously)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var template = Template.Parse((string)row["template"]!);
            if (template.HasErrors)
            {
                var start = template.Messages[0].Span.Start;
                return Error("parse", start.Line + 1, start.Column + 1, null, false);
            }

            return await Rendering.RenderAsync(template, Context(), asynchronously);
        }
        catch (ScriptRuntimeException exception)
        {
            var (start, file) = (exception.Span.Start, exception.Span.FileName);
            return Error(
                "render",
                start.Line + 1,
                start.Column + 1,
                file is null or "<input>" ? null : file,
                exception is ScriptParserRuntimeException);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string Error(string phase, int line, int column, string? file, bool included) =>
        $"error in {phase} at {line},{column} of {file ?? "the template"}{(included ? ", which does not parse" : string.Empty)}";

    private TemplateContext Context()
    {
        var context = (bool?)row["html"] == true ? new EscapingContext() : new TemplateContext();
        context.StrictVariables = (bool?)row["strict"] == true;
        context.NewLine = "\n";
        context.LoopLimit = (int?)row["limits"]?["loop"] ?? context.LoopLimit;
        context.RecursiveLimit = (int?)row["limits"]?["recursion"] ?? context.RecursiveLimit;
        context.LimitToString = (int?)row["limits"]?["output"] ?? context.LimitToString;
        context.EnableRelaxedTargetAccess = (bool?)row["settings"]?["target"] ?? context.EnableRelaxedTargetAccess;
        context.EnableRelaxedMemberAccess = (bool?)row["settings"]?["member"] ?? context.EnableRelaxedMemberAccess;
        context.EnableRelaxedFunctionAccess = (bool?)row["settings"]?["function"] ?? context.EnableRelaxedFunctionAccess;
        context.EnableRelaxedIndexerAccess = (bool?)row["settings"]?["indexer"] ?? context.EnableRelaxedIndexerAccess;
        context.AutoIndent = (bool?)row["settings"]?["autoindent"] ?? context.AutoIndent;
        context.IndentOnEmptyLines = (bool?)row["settings"]?["emptyindent"] ?? context.IndentOnEmptyLines;
        if (row["culture"] is { } culture)
        {
            context.PushCulture(CultureInfo.GetCultureInfo((string)culture!));
        }

        if (row["loader"] is JsonObject templates)
        {
            context.TemplateLoader = new DictionaryLoader(templates.ToDictionary(template => template.Key, template => (string)template.Value!));
        }

        context.PushGlobal(ModelValue.Members(row["model"]));
        return context;
    }
}
