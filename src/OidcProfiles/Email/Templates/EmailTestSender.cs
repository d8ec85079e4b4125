using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Auditing;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Email.Rendering;
using OidcProfiles.Profiles;

namespace OidcProfiles.Email.Templates;

/// <summary>Sends a mail with invented data to whoever edits it, and to nobody else.</summary>
public sealed class EmailTestSender
{
    private readonly EmailTemplateManager _manager;
    private readonly IProfileStore _profiles;
    private readonly IEmailOutbox _outbox;
    private readonly EmailTemplateWork _work;

    internal EmailTestSender(EmailTemplateManager manager, IProfileStore profiles, IEmailOutbox outbox, EmailTemplateWork work) =>
        (_manager, _profiles, _outbox, _work) = (manager, profiles, outbox, work);

    /// <summary>Puts the mail into the outbox, for the confirmed address of the administrator's own account.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="actor">Who sends it, and gets it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or <see cref="ProfileErrorDescriber.AdministrationForbidden"/>, <see cref="ProfileErrorDescriber.NoConfirmedAddress"/>, or the
    /// errors of <see cref="EmailTemplateManager.ValidateAsync"/>.
    /// </returns>
    public async Task<IdentityResult> SendAsync(EmailTestRequest request, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (AdminPolicy.Refuse(actor, AdminArea.Emails, _work.Errors) is { } refusal)
        {
            return refusal;
        }

        if (EmailCatalogue.All.All(mail => mail.Name != request.Mail) || EmailCultures.Canonicalize(request.Culture) is not { } culture)
        {
            return IdentityResult.Failed(_work.Errors.UnknownTemplate(request.Mail));
        }

        var valid = await _manager.ValidateAsync(request.Template, request.Text, cancellationToken);
        if (!valid.Succeeded)
        {
            return valid;
        }

        if (actor.Id is null || await _profiles.FindAsync(actor.Id, cancellationToken) is not { Account: { EmailConfirmed: true, Email: { Length: > 0 } address } })
        {
            return IdentityResult.Failed(_work.Errors.NoConfirmedAddress());
        }

        var recipient = EmailSample.Recipient with { Address = address, UserId = actor.Id, Culture = culture };
        var details = new Dictionary<string, string> { ["mail"] = request.Mail, ["culture"] = culture, ["template"] = request.Template };
        return await _work.RunAsync(
            actor,
            async token =>
            {
                await _outbox.EnqueueAsync(
                    recipient, new TestEmail(request.Mail, culture, request.Template, EmailTemplateText.Normalize(request.Text)), token);
                await _work.RecordAsync(AuditEvents.EmailTemplateTestSent, actor, details, token);
                return IdentityResult.Success;
            },
            cancellationToken);
    }
}
