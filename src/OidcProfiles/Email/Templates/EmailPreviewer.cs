using Microsoft.Extensions.Options;
using OidcProfiles.Email.Rendering;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Templates;

/// <summary>Renders samples.</summary>
internal sealed class EmailPreviewer(
    EmailTemplateCache templates, EmailEngine engine, EmailRecipientReader recipients, IOptions<OidcProfilesOptions> options)
{
    /// <returns>Null if there is no such mail or user, or the user has no address.</returns>
    public async Task<EmailPreview?> RenderAsync(EmailPreviewRequest request, CancellationToken cancellationToken)
    {
        var recipient = request.UserId is { } userId ? await recipients.ReadAsync(userId, cancellationToken) : EmailSample.Recipient;
        if (recipient is null || EmailCatalogue.Find(request.Mail) is not { } mail)
        {
            return null;
        }

        if (request.Drafts.FirstOrDefault(draft => EmailTemplateText.IsTooLarge(draft.Value)).Key is { } large)
        {
            return new(null, [new(SafeName.Shorten(large), 1, 1, $"The text is larger than {EmailTemplateText.MaximumBytes} bytes.")]);
        }

        var snapshot = (await templates.GetAsync(cancellationToken)).With(request.Drafts);

        try
        {
            var content = EmailContent.Of(recipient, mail.Sample, options.Value.Email.Brand);
            var composition = EmailComposition.Choose(engine.Required, snapshot, content, request.Culture ?? recipient.Culture, builtInOnly: false);
            return new(composition.Render(cancellationToken), []);
        }
        catch (TemplateException exception)
        {
            return new(null, [exception.Fault]);
        }
    }
}
