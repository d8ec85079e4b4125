using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Email.Templates;
using OidcProfiles.UI.Mails;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>The second step before the text of the database is deleted, so that the built-in one is in force again.</summary>
/// <param name="overview">Finds the template.</param>
/// <param name="templates">Deletes it.</param>
[Administers(AdminArea.Emails, Get = AdminLevel.Manage)]
public sealed class EmailRestoreModel(EmailTemplateOverview overview, EmailTemplateManager templates) : EmailSlotPageModel(overview)
{
    /// <summary>The stamp of what is deleted.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>What would change.</summary>
    public DifferenceView? Difference { get; private set; }

    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Deletes it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var result = await templates.RestoreAsync(Slot.Name, Stamp ?? string.Empty, Actor, cancellationToken);
        if (!result.Succeeded)
        {
            return Refuse(result);
        }

        Tell(Texts["AdminEmails.Restored"]);
        return LocalRedirect(EditorUrl);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || Slot.Stored is not { } stored)
        {
            return false;
        }

        Difference = DifferenceView.Of(Texts["AdminEmails.RestoreDifference"], stored.Text, Slot.BuiltIn ?? string.Empty);
        return true;
    }
}
