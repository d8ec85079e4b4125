using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Email.Rendering;
using OidcProfiles.Profiles;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Templates;

/// <summary>
/// Lists, checks, changes and shows the templates of mails. Whoever writes must have the right to manage <see cref="AdminArea.Emails"/>;
/// anybody else gets <see cref="ProfileErrorDescriber.AdministrationForbidden"/>.
/// </summary>
public sealed class EmailTemplateManager
{
    private readonly EmailTemplateCache _templates;
    private readonly EmailTemplateValidator _validator;
    private readonly EmailTemplateWriter _writer;
    private readonly EmailPreviewer _previewer;

    internal EmailTemplateManager(
        EmailTemplateCache templates, EmailTemplateValidator validator, EmailTemplateWriter writer, EmailPreviewer previewer) =>
        (_templates, _validator, _writer, _previewer) = (templates, validator, writer, previewer);

    /// <summary>The variables that the templates of a mail may use; those of layouts without one.</summary>
    /// <param name="mail">The mail; null for layouts.</param>
    public static IReadOnlyList<TemplateVariable> Describe(EmailDefinition? mail) => EmailVariables.Describe(mail, withSubject: true);

    /// <summary>All templates of all sources, in the order of their names.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IReadOnlyList<EmailTemplateInfo>> ListAsync(CancellationToken cancellationToken)
    {
        var snapshot = await _templates.GetAsync(cancellationToken);
        return [.. from template in snapshot.All
            group template by template.Name into templates
            orderby templates.Key.Path, templates.Key.Culture
            select Tell(snapshot, templates.Key, [.. templates])];
    }

    /// <summary>One template in all its sources. It need not exist yet.</summary>
    /// <param name="name">Such as <c>welcome/body.html.de</c>.</param>
    /// <param name="actor">Who reads, also who changed it; needs <see cref="AdminArea.Emails"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if no mail has such a template.</returns>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public async Task<EmailTemplateDetail?> FindAsync(string name, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Emails, AdminLevel.Read);
        if (EmailTemplateName.Parse(name) is not { } parsed)
        {
            return null;
        }

        var snapshot = await _templates.GetAsync(cancellationToken);
        var stored = await _writer.FindAsync(parsed, cancellationToken);
        var texts = snapshot.All.Where(template => template.Name == parsed && template.Origin is not (null or EmailTemplateOrigin.Database))
            .DistinctBy(template => template.Origin).ToDictionary(template => template.Origin!.Value, template => template.Text.Text);
        if (stored is not null)
        {
            texts[EmailTemplateOrigin.Database] = stored.Text;
        }

        return new()
        {
            Name = $"{parsed}",
            Texts = texts,
            Stored = stored,
            Variables = EmailVariables.Describe(EmailCatalogue.Find(parsed.Folder), withSubject: parsed.Part != EmailTemplateName.Subject),
        };
    }

    /// <summary>Looks for faults in a text, also by trying it with the sample of its mail.</summary>
    /// <param name="name">The template that it shall be.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or <see cref="ProfileErrorDescriber.UnknownTemplate"/>, <see cref="ProfileErrorDescriber.TemplateTooLarge"/>, or
    /// <see cref="ProfileErrorDescriber.InvalidTemplate"/> for each fault.
    /// </returns>
    /// <exception cref="InvalidOperationException">No engine is registered.</exception>
    public async Task<IdentityResult> ValidateAsync(string name, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        var errors = _writer.Errors;
        if (EmailTemplateName.Parse(name) is not { } parsed)
        {
            return IdentityResult.Failed(errors.UnknownTemplate(name));
        }

        if (EmailTemplateText.IsTooLarge(text))
        {
            return IdentityResult.Failed(errors.TemplateTooLarge(EmailTemplateText.MaximumBytes));
        }

        if (EmailTemplateText.FindUnstorable($"{parsed}", text) is { } fault)
        {
            return IdentityResult.Failed(errors.InvalidTemplate(fault));
        }

        var snapshot = await _templates.GetAsync(cancellationToken);
        var faults = _validator.Validate(snapshot, parsed, EmailTemplateText.Normalize(text), cancellationToken);
        return faults.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. faults.Select(errors.InvalidTemplate)]);
    }

    /// <summary>Keeps a text in the database, if it has no faults. It is in force here at once, and on other instances within a second.</summary>
    /// <param name="name">The template.</param>
    /// <param name="text">The text.</param>
    /// <param name="concurrencyStamp">The stamp of what the database has, see <see cref="EmailTemplateDetail.Stored"/>; null if it has none.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or the errors of <see cref="ValidateAsync"/>, or <see cref="ProfileErrorDescriber.TemplateConcurrencyFailure"/>.
    /// </returns>
    /// <exception cref="InvalidOperationException">No store or no engine is registered.</exception>
    public async Task<IdentityResult> SaveAsync(
        string name, string text, string? concurrencyStamp, ProfileActor actor, CancellationToken cancellationToken)
    {
        if (AdminPolicy.Refuse(actor, AdminArea.Emails, _writer.Errors) is { } refusal)
        {
            return refusal;
        }

        var result = await ValidateAsync(name, text, cancellationToken);
        return result.Succeeded
            ? await _writer.SaveAsync(
                EmailTemplateName.Parse(name)!, EmailTemplateText.Normalize(text), concurrencyStamp, actor, cancellationToken)
            : result;
    }

    /// <summary>Deletes what the database has, so that the built-in text is in force again, unless the host's folder has another.</summary>
    /// <param name="name">The template.</param>
    /// <param name="concurrencyStamp">The stamp of what the database has.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or <see cref="ProfileErrorDescriber.UnknownTemplate"/> or <see cref="ProfileErrorDescriber.TemplateConcurrencyFailure"/>.
    /// </returns>
    /// <exception cref="InvalidOperationException">No store is registered.</exception>
    public async Task<IdentityResult> RestoreAsync(
        string name, string concurrencyStamp, ProfileActor actor, CancellationToken cancellationToken)
    {
        if (AdminPolicy.Refuse(actor, AdminArea.Emails, _writer.Errors) is { } refusal)
        {
            return refusal;
        }

        ArgumentNullException.ThrowIfNull(name);
        return EmailTemplateName.Parse(name) is { } parsed
            ? await _writer.DeleteAsync(parsed, concurrencyStamp, actor, cancellationToken)
            : IdentityResult.Failed(_writer.Errors.UnknownTemplate(name));
    }

    /// <summary>Shows a mail.</summary>
    /// <param name="request">Which, and for whom.</param>
    /// <param name="actor">Who looks; needs <see cref="AdminArea.Emails"/>, and <see cref="AdminArea.Users"/> to see it as one of them gets it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such mail or user, or the user has no e-mail address.</returns>
    /// <exception cref="InvalidOperationException">No engine is registered, or no profile store though a user is named.</exception>
    /// <exception cref="AdminRightsException">They may not.</exception>
    public Task<EmailPreview?> PreviewAsync(EmailPreviewRequest request, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Emails, AdminLevel.Read);
        if (request.UserId is not null)
        {
            actor.Demand(AdminArea.Users, AdminLevel.Read);
        }

        return _previewer.RenderAsync(request, cancellationToken);
    }

    private static EmailTemplateInfo Tell(EmailTemplateSnapshot snapshot, EmailTemplateName name, IReadOnlyList<EmailTemplate> templates) => new()
    {
        Name = $"{name}",
        Mail = name.IsLayout ? null : name.Folder,
        Part = name.Part,
        Culture = name.Culture,
        Origins = [.. templates.Select(template => template.Origin).OfType<EmailTemplateOrigin>().Distinct().Order()],
        IsUsed = templates.Any(snapshot.IsUsed),
    };
}
