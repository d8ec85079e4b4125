namespace OidcProfiles.Templating;

/// <summary>
/// Renders templates: values only, strict variables, within <see cref="TemplateLimits"/>. It keeps what it has parsed, and may be used by
/// many threads.
/// </summary>
public interface ITemplateEngine
{
    /// <summary>Renders a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="input">What it is rendered with.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="TemplateException">
    /// The template or an included one cannot be read, a variable or a template is missing, a function failed, or a limit was passed: cut
    /// output is never returned.
    /// </exception>
    string Render(TemplateText template, TemplateInput input, CancellationToken cancellationToken);

    /// <summary>Looks for what would go wrong, in every branch and in included templates, without rendering.</summary>
    /// <param name="template">The template.</param>
    /// <param name="variables">All variables that there will be.</param>
    /// <param name="include">Gives an included template by its name; null if there is none.</param>
    /// <returns>Syntax errors, unknown variables, members and functions, unknown templates; empty if there is nothing to say.</returns>
    IReadOnlyList<TemplateFault> Validate(
        TemplateText template, IReadOnlyCollection<TemplateVariable> variables, Func<string, TemplateText?> include);
}
