using System.Globalization;
using OidcProfiles.Email.Templates;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Rendering;

/// <summary>One attempt at one mail: with the templates of one moment, in one culture.</summary>
internal sealed class EmailComposition
{
    private readonly ITemplateEngine _engine;
    private readonly EmailTemplateSnapshot _templates;
    private readonly string _mail;
    private readonly CultureInfo _culture;
    private readonly bool _builtInOnly;
    private readonly IReadOnlyDictionary<string, object?> _values;

    private EmailComposition(
        ITemplateEngine engine,
        EmailTemplateSnapshot templates,
        string mail,
        string culture,
        bool builtInOnly,
        IReadOnlyDictionary<string, object?> values)
    {
        (_engine, _templates, _mail, _builtInOnly) = (engine, templates, mail, builtInOnly);
        _culture = EmailCultures.Find(culture) ?? CultureInfo.InvariantCulture;
        _values = EmailVariables.In(_culture, values);
    }

    /// <summary>Whether a template was used that is not built in; known when it is rendered.</summary>
    public bool UsedOverride { get; private set; }

    /// <param name="engine">Renders.</param>
    /// <param name="templates">All templates.</param>
    /// <param name="content">The mail and its values.</param>
    /// <param name="wanted">The language of the recipient.</param>
    /// <param name="builtInOnly">Whether overrides are passed over.</param>
    /// <exception cref="TemplateException">There are no templates for this mail.</exception>
    public static EmailComposition Choose(
        ITemplateEngine engine, EmailTemplateSnapshot templates, EmailContent content, string? wanted, bool builtInOnly)
    {
        var culture = templates.ChooseCulture(content.Mail.Name, wanted, builtInOnly) ?? throw new TemplateException(new(
            content.Mail.Name, 1, 1, $"No language has a subject, an HTML and a text template of this mail{(builtInOnly ? " built in" : "")}."));
        return new(engine, templates, content.Mail.Name, culture, builtInOnly, content.Values);
    }

    /// <summary>In a culture that need not have all parts.</summary>
    public static EmailComposition In(ITemplateEngine engine, EmailTemplateSnapshot templates, EmailContent content, string culture) =>
        new(engine, templates, content.Mail.Name, culture, builtInOnly: false, content.Values);

    /// <exception cref="TemplateException">A template failed.</exception>
    public RenderedEmail Render(CancellationToken cancellationToken)
    {
        var subject = RenderPart(EmailTemplateName.Subject, _values, cancellationToken);
        var values = new Dictionary<string, object?>(_values, StringComparer.Ordinal) { [EmailGlobals.Subject] = subject };
        var html = RenderPart(EmailTemplateName.Html, values, cancellationToken);
        var text = RenderPart(EmailTemplateName.Text, values, cancellationToken);
        return new(subject, html, text, _culture.Name);
    }

    /// <summary>One part on its own, with a subject that stands for any.</summary>
    /// <exception cref="TemplateException">The template failed.</exception>
    public string RenderPart(string part, CancellationToken cancellationToken) => RenderPart(
        part,
        part == EmailTemplateName.Subject
            ? _values
            : new Dictionary<string, object?>(_values, StringComparer.Ordinal) { [EmailGlobals.Subject] = _mail },
        cancellationToken);

    private string RenderPart(string part, IReadOnlyDictionary<string, object?> values, CancellationToken cancellationToken)
    {
        var template = Use(_templates.Find($"{_mail}/{part}", _culture.Name, _builtInOnly)) ?? throw new TemplateException(new(
            $"{_mail}/{part}", 1, 1, $"There is no such template in {_culture.Name}."));
        var rendered = _engine.Render(
            template,
            new()
            {
                Format = FormatOf(part),
                Culture = _culture,
                Variables = values,
                Include = path => Use(_templates.FindLayout(path, _culture.Name, _builtInOnly)),
            },
            cancellationToken);
        rendered = part == EmailTemplateName.Subject ? rendered.Trim() : rendered;
        return string.IsNullOrWhiteSpace(rendered) ? throw new TemplateException(new(template.Name, 1, 1, "The output is empty.")) : rendered;
    }

    private TemplateText? Use(EmailTemplate? template)
    {
        UsedOverride |= template is { IsBuiltIn: false };
        return template?.Text;
    }

    private static TemplateFormat FormatOf(string part) => part switch
    {
        EmailTemplateName.Subject => TemplateFormat.Line,
        EmailTemplateName.Html => TemplateFormat.Html,
        _ => TemplateFormat.Text,
    };
}
