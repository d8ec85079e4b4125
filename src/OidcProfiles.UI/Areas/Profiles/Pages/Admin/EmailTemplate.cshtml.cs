using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Email.Templates;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Mails;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>The editor of one part of a mail, or of a layout, in one language.</summary>
/// <param name="overview">Finds it.</param>
/// <param name="templates">Checks and saves it.</param>
/// <param name="history">What it was before.</param>
/// <param name="tests">Sends a test.</param>
[Administers(AdminArea.Emails)]
[Limited]
[FramesOwnPages]
public sealed class EmailTemplateModel(
    EmailTemplateOverview overview, EmailTemplateManager templates, EmailTemplateHistory history, EmailTestSender tests)
    : EmailSlotPageModel(overview)
{
    /// <summary>How many versions are listed.</summary>
    private const int MostVersions = 25;

    private const string TextField = "Text";

    /// <summary>What was entered; null to begin with what there is.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The stamp of what the text was made of; null if the database had none.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>The mail that shows a layout.</summary>
    [BindProperty(SupportsGet = true)]
    public string? PreviewMail { get; set; }

    /// <summary>The lines that something is wrong with: number and text.</summary>
    public IReadOnlyList<(int Number, int Column, string Text)> FaultLines { get; private set; } = [];

    /// <summary>A difference that was asked for.</summary>
    public DifferenceView? Difference { get; private set; }

    /// <summary>What was done, while what was entered stays.</summary>
    public string? Note { get; private set; }

    /// <summary>What the database said before, the newest first.</summary>
    public IReadOnlyList<EmailTemplateVersion> Versions { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        (Text, Stamp) = (Slot.Text, Slot.Stored?.ConcurrencyStamp);
        return Page();
    }

    /// <summary>Looks for faults and saves nothing.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var result = await templates.ValidateAsync(Slot.Name, Text ?? string.Empty, cancellationToken);
        Note = result.Succeeded ? Texts["AdminEmails.NoFaults"] : null;
        return Show(result);
    }

    /// <summary>Shows the difference to the built-in text and saves nothing.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostDifferenceAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Difference = DifferenceView.Of(Texts["AdminEmails.DifferenceTitle"], Slot.BuiltIn ?? string.Empty, Text ?? string.Empty);
        return Page();
    }

    /// <summary>Sends a test to the administrator.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var request = new EmailTestRequest(
            Slot.Mail?.Name ?? PreviewMail ?? EmailPreviewModel.MailOfLayouts, Slot.Cell.Culture, Slot.Name, Text ?? string.Empty);
        var result = await tests.SendAsync(request, Actor, cancellationToken);
        Note = result.Succeeded ? Texts["AdminEmails.TestSent"] : null;
        return Show(result);
    }

    /// <summary>Saves it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var result = await templates.SaveAsync(
            Slot.Name, Text ?? string.Empty, string.IsNullOrEmpty(Stamp) ? null : Stamp, Actor, cancellationToken);
        if (result.Succeeded)
        {
            Tell(Texts["AdminEmails.Saved"]);
            return LocalRedirect(EditorUrl);
        }

        if (result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.TemplateConcurrencyFailure)))
        {
            // Whoever saves once more has seen what they replace.
            await FindAsync(cancellationToken);
            Difference = DifferenceView.Of(Texts["AdminEmails.StaleTitle"], Slot.Text, Text ?? string.Empty);
            Stamp = Slot.Stored?.ConcurrencyStamp;
            ModelState.Remove(nameof(Stamp));
            ModelState.AddModelError(TextField, Texts["AdminEmails.Stale"]);
            return Page();
        }

        return Show(result);
    }

    /// <summary>The page again with how long to wait, and what was entered.</summary>
    /// <param name="wait">How long.</param>
    protected internal override IActionResult Refuse(TimeSpan wait) =>
        new LoadingResult(LoadAsync, base.Refuse(wait));

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return false;
        }

        Versions = await history.ListAsync(Slot.Name, before: null, MostVersions, Actor, cancellationToken);
        return true;
    }

    private IActionResult Show(IdentityResult result)
    {
        var lines = (Text ?? string.Empty).ReplaceLineEndings("\n").Split('\n');
        FaultLines = [.. result.Errors.OfType<TemplateError>().Where(fault => fault.Template == Slot.Name && fault.Line <= lines.Length)
            .Select(fault => (fault.Line, fault.Column, lines[fault.Line - 1])).Distinct().OrderBy(line => line)];
        return result.Succeeded ? Page() : Refuse(result, TextField);
    }
}
