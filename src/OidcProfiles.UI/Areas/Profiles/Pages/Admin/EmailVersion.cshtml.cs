using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Email.Templates;
using OidcProfiles.UI.Mails;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>What a template said before; it can be put back, which saves it anew.</summary>
/// <param name="overview">Finds the template.</param>
/// <param name="templates">Saves it.</param>
/// <param name="history">What it was before.</param>
[Administers(AdminArea.Emails)]
public sealed class EmailVersionModel(EmailTemplateOverview overview, EmailTemplateManager templates, EmailTemplateHistory history)
    : EmailSlotPageModel(overview)
{
    /// <summary>The id of the version.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Id { get; set; }

    /// <summary>The stamp of what would be replaced.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>The version.</summary>
    public EmailTemplateVersion Version { get; private set; } = null!;

    /// <summary>What would change.</summary>
    public DifferenceView? Difference { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Puts it back.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var result = await templates.SaveAsync(
            Slot.Name, Version.Text!, string.IsNullOrEmpty(Stamp) ? null : Stamp, Actor, cancellationToken);
        if (!result.Succeeded)
        {
            return Refuse(result);
        }

        Tell(Texts["AdminEmails.PutBackDone"]);
        return LocalRedirect(EditorUrl);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!long.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !await FindAsync(cancellationToken)
            || await history.FindAsync(id, Actor, cancellationToken) is not { Text: { } text } version
            || version.Name != Slot.Name)
        {
            return false;
        }

        Version = version;
        Difference = DifferenceView.Of(Texts["AdminEmails.VersionDifference"], Slot.Text, text);
        return true;
    }
}
