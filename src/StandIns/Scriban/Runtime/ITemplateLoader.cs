using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Finds the templates that others include.</summary>
public interface ITemplateLoader
{
    /// <summary>The path of a template, by which it is cached; null when there is none.</summary>
    string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

    string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath);

    ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath);
}
