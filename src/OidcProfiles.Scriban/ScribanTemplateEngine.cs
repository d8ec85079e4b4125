using Microsoft.Extensions.Options;
using OidcProfiles.Scriban.Checking;
using OidcProfiles.Scriban.Rendering;
using OidcProfiles.Templating;
using Scriban.Parsing;
using Scriban.Syntax;

namespace OidcProfiles.Scriban;

/// <summary>
/// Renders with Scriban. In HTML every value is escaped when it is written; what <c>capture</c> or <c>include</c> rendered passes as it is,
/// as long as it is not changed: changed or joined it is a value again, and escaped. <c>html.escape</c> in an HTML template therefore
/// escapes a second time: visible, and safe.
/// </summary>
internal sealed class ScribanTemplateEngine(IOptions<OidcProfilesOptions> options, TimeProvider time) : ITemplateEngine
{
    private readonly ParsedTemplates _parsed = new(ScriptMode.Default);

    public string Render(TemplateText template, TemplateInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();

        var budget = new Budget(options.Value.Email.Limits, time, cancellationToken);
        var context = new RenderingContext(_parsed, input, budget);
        try
        {
            var text = context.Whole(context.Open(template).Render(context));
            return input.Format == TemplateFormat.Line ? SingleLine.From(text) : text;
        }
        catch (ScriptRuntimeException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new TemplateException(FailureSentences.Describe(exception, context.Texts, template.Name), exception);
        }
    }

    public IReadOnlyList<TemplateFault> Validate(
        TemplateText template, IReadOnlyCollection<TemplateVariable> variables, Func<string, TemplateText?> include)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(include);
        return new TemplateChecker(_parsed, include).Check(template, variables);
    }
}
