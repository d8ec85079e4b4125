using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace OidcProfiles.StandIns.Tests.Scriban.Conformance;

/// <summary>Templates by name; the path of a template is its name.</summary>
internal sealed class DictionaryLoader(IReadOnlyDictionary<string, string> templates) : ITemplateLoader
{
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
        templates.ContainsKey(templateName) ? templateName : null;

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templates[templatePath];

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));
}
