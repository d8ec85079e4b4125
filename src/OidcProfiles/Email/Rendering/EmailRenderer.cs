using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
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
        var content = EmailContent.Of(recipient, model, options.Value.Email.Brand);
        var snapshot = await templates.GetAsync(cancellationToken);
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
}
