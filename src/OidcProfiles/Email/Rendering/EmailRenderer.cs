using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Templates;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Rendering;

/// <summary>
/// Renders with the templates in force; if an override among them fails, renders the whole mail again with built-in ones, so that it is
/// neither lost nor half of one kind and half of the other.
/// </summary>
internal sealed class EmailRenderer(
    EmailTemplateCache templates, EmailEngine engine, IOptions<OidcProfilesOptions> options, ILogger<EmailRenderer> logger) : IEmailRenderer
{
    public async Task<RenderedEmail> RenderAsync(EmailRecipient recipient, EmailModel model, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        var snapshot = await templates.GetAsync(cancellationToken);
        if (model is TestEmail test)
        {
            return Render(snapshot, recipient, test, cancellationToken);
        }

        var content = EmailContent.Of(recipient, model, options.Value.Email.Brand);
        var composition = EmailComposition.Choose(engine.Required, snapshot, content, recipient.Culture, builtInOnly: false);
        try
        {
            return composition.Render(cancellationToken);
        }
        catch (TemplateException exception) when (composition.UsedOverride)
        {
            var fault = exception.Fault;
            Log.TemplateFailed(logger, content.Mail.Name, fault.Template, fault.Line, fault.Column, fault.Message);
        }
        catch (Exception exception) when (composition.UsedOverride && !cancellationToken.IsCancellationRequested)
        {
            // Not its message, which may hold values.
            Log.EngineFailed(logger, content.Mail.Name, exception.GetType().Name);
        }

        return EmailComposition.Choose(engine.Required, snapshot, content, recipient.Culture, builtInOnly: true).Render(cancellationToken);
    }

    /// <summary>A test shows what the text makes, and fails where it does. Its subject says what it is: its links lead nowhere.</summary>
    private RenderedEmail Render(EmailTemplateSnapshot snapshot, EmailRecipient recipient, TestEmail test, CancellationToken cancellationToken)
    {
        var mail = EmailCatalogue.All.FirstOrDefault(mail => mail.Name == test.Mail)
            ?? throw new TemplateException(new(test.Template, 1, 1, "There is no such mail any more."));
        var drafts = new Dictionary<string, string> { [test.Template] = test.Text };
        var rendered = EmailComposition.Choose(
            engine.Required, snapshot.With(drafts), EmailContent.Of(recipient, mail.Sample, options.Value.Email.Brand), test.Culture, builtInOnly: false)
            .Render(cancellationToken);
        return rendered with { Subject = $"[Test] {rendered.Subject}" };
    }
}
