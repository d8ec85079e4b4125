using Microsoft.Extensions.Options;
using OidcProfiles.Email.Rendering;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Templates;

/// <summary>
/// Finds what is wrong with a template before a mail needs it: first without rendering, in every branch; then by rendering it with the sample
/// of its mail, with everything there and with everything left out that may be.
/// </summary>
internal sealed class EmailTemplateValidator(EmailEngine engine, IOptions<OidcProfilesOptions> options)
{
    /// <exception cref="InvalidOperationException">No engine is registered.</exception>
    public IReadOnlyList<TemplateFault> Validate(
        EmailTemplateSnapshot templates, EmailTemplateName name, string text, CancellationToken cancellationToken)
    {
        var culture = name.Culture ?? templates.Defaults[0];
        var edited = templates.With(name, text);
        var mail = name.IsLayout ? null : EmailCatalogue.Find(name.Folder);
        var faults = engine.Required.Validate(
            new($"{name}", text),
            EmailVariables.Describe(mail, withSubject: name.Part != EmailTemplateName.Subject),
            path => edited.FindLayout(path, culture, builtInOnly: false)?.Text);
        return faults.Count > 0 ? faults
            : mail is null ? TryInAllMails(templates, edited, name, cancellationToken)
            : [.. Try(edited, mail, name.Part, culture, cancellationToken)];
    }

    /// <summary>What a layout would break that is whole now: in all mails of all cultures that would use it.</summary>
    private List<TemplateFault> TryInAllMails(
        EmailTemplateSnapshot templates, EmailTemplateSnapshot edited, EmailTemplateName layout, CancellationToken cancellationToken)
    {
        var broken = from culture in templates.MailCultures
                     where edited.FindLayout(layout.Path, culture, builtInOnly: false) is { Origin: null }
                     from mail in EmailCatalogue.All
                     from part in EmailTemplateName.Parts
                     where edited.Find($"{mail.Name}/{part}", culture, builtInOnly: false) is not null
                     let faults = Try(edited, mail, part, culture, cancellationToken).ToList()
                     where faults.Count > 0 && !Try(templates, mail, part, culture, cancellationToken).Any()
                     from fault in faults
                     select fault;
        return [.. broken.Distinct()];
    }

    private IEnumerable<TemplateFault> Try(
        EmailTemplateSnapshot templates, EmailDefinition mail, string part, string culture, CancellationToken cancellationToken)
    {
        var whole = EmailContent.Of(EmailSample.Recipient, mail.Sample, options.Value.Email.Brand);
        var variables = EmailVariables.Describe(mail, withSubject: false);
        var sparse = whole with { Values = EmailVariables.WithoutOptional(whole.Values, variables) };
        return new[] { whole, sparse }.Select(content => Try(templates, content, part, culture, cancellationToken)).OfType<TemplateFault>().Distinct();
    }

    private TemplateFault? Try(
        EmailTemplateSnapshot templates, EmailContent content, string part, string culture, CancellationToken cancellationToken)
    {
        try
        {
            EmailComposition.In(engine.Required, templates, content, culture).RenderPart(part, cancellationToken);
            return null;
        }
        catch (TemplateException exception)
        {
            return exception.Fault;
        }
    }
}
