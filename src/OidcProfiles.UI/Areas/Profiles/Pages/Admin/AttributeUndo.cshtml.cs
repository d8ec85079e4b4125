using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Schema;
using OidcProfiles.UI.Definitions;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>The second step before a change is taken back: says what that does.</summary>
/// <param name="manager">Does it.</param>
/// <param name="effects">Says what it does.</param>
/// <param name="history">The changes.</param>
[Administers(AdminArea.Attributes, Get = AdminLevel.Manage)]
[FreshSignIn(FormMinutes = 60)]
public sealed class AttributeUndoModel(AttributeSchemaManager manager, AttributeEffects effects, DefinitionHistory history) : AdminPageModel
{
    /// <summary>The change.</summary>
    [BindProperty(SupportsGet = true, Name = "entry")]
    public string? Entry { get; set; }

    /// <summary>What it was.</summary>
    public DefinitionEntry? Change { get; private set; }

    /// <summary>What undoing it does; null if it cannot be undone.</summary>
    public EffectModel? Effect { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await manager.UndoAsync(Entry ?? string.Empty, Actor, cancellationToken);
        if (!result.Succeeded)
        {
            return Refuse(PlainErrors.Of(result)) is PageResult ? await ShowAsync(cancellationToken) : StatusCode(StatusCodes.Status403Forbidden);
        }

        Tell(Texts["AdminAttributes.Undone"]);
        return LocalRedirect("~/admin/attributes/history");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Change = string.IsNullOrEmpty(Entry) ? null : await history.FindAsync(Entry, Actor, cancellationToken);
        if (Change is null)
        {
            return NotFound();
        }

        var effect = await effects.PreviewAsync(AttributeProposal.Undo(Entry!), question: null, Actor, cancellationToken);
        if (ModelState.IsValid)
        {
            AddErrors(PlainErrors.Of(effect.Errors));
        }

        Effect = effect.Errors.IsEmpty ? new(effect) { HasHeading = false } : null;
        return Page();
    }
}
