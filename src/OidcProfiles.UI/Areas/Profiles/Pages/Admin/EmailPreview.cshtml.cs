using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Email;
using OidcProfiles.Email.Templates;
using OidcProfiles.UI.Mails;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>
/// What a mail looks like, for the frame of the editor: what is in force, or with a text that is not saved. It changes nothing, so readers
/// may ask too.
/// </summary>
/// <param name="overview">Finds the template.</param>
/// <param name="templates">Renders it.</param>
/// <param name="options">Where the brand's picture is.</param>
[Administers(AdminArea.Emails, Post = AdminLevel.Read)]
public sealed class EmailPreviewModel(EmailTemplateOverview overview, EmailTemplateManager templates, IOptions<OidcProfilesOptions> options)
    : EmailSlotPageModel(overview)
{
    /// <summary>The mail that shows a layout if nobody chose one: it has a link and a code.</summary>
    internal const string MailOfLayouts = "confirm-address";

    private const string TextView = "text";

    /// <summary>A text that is not saved; null for what is in force.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The language to show; null for that of the template.</summary>
    [BindProperty(SupportsGet = true)]
    public string? PreviewCulture { get; set; }

    /// <summary>The mail that shows a layout.</summary>
    [BindProperty(SupportsGet = true)]
    public string? PreviewMail { get; set; }

    /// <summary>The plain text, or else HTML.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    /// <summary>Shows what is in force.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(null, cancellationToken);

    /// <summary>Shows what is entered.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ShowAsync(Text ?? string.Empty, cancellationToken);

    /// <summary>What is wrong with what is entered, for the script of the editor.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostFaultsAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var result = await templates.ValidateAsync(Slot.Name, Text ?? string.Empty, cancellationToken);
        return new JsonResult(result.Errors.Select(error => Describe(error)));
    }

    private static object Describe(IdentityError error) => error is TemplateError fault
        ? new { message = fault.Description, line = fault.Line, column = fault.Column }
        : new { message = error.Description, line = 1, column = 1 };

    private async Task<IActionResult> ShowAsync(string? draft, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var request = new EmailPreviewRequest(Slot.Mail?.Name ?? EmailCatalogue.All.FirstOrDefault(mail => mail.Name == PreviewMail)?.Name ?? MailOfLayouts)
        {
            Culture = EmailTemplateOverview.FindCulture(PreviewCulture) ?? Slot.Cell.Culture,
            Drafts = draft is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [Slot.Name] = draft },
        };
        return await templates.PreviewAsync(request, Actor, cancellationToken) switch
        {
            null => NotFound(),
            { Email: { } email } when View != TextView => new EmailFrameResult(email.Html, LogoOrigin()),
            { Email: { } email } => new EmailFrameResult(PreviewDocument.OfText(email)),
            var failed => new EmailFrameResult(PreviewDocument.OfFaults(Texts["AdminEmails.PreviewFailed"], failed.Faults)),
        };
    }

    /// <summary>Where the brand's picture comes from, which every mail may show; others are not loaded.</summary>
    private string? LogoOrigin() =>
        Uri.TryCreate(options.Value.Email.Brand.LogoUrl, UriKind.Absolute, out var logo) && logo.Scheme == Uri.UriSchemeHttps
            ? logo.GetLeftPart(UriPartial.Authority)
            : null;
}
