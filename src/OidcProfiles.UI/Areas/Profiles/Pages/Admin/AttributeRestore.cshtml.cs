using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;
using OidcProfiles.UI.Definitions;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>The second step before an attribute comes into use again: says what that does.</summary>
/// <param name="manager">Does it.</param>
/// <param name="effects">Says what it does.</param>
/// <param name="schemas">Gives the definition.</param>
/// <param name="labels">Names it.</param>
[Administers(AdminArea.Attributes, Get = AdminLevel.Manage)]
[FreshSignIn(FormMinutes = 60)]
public sealed class AttributeRestoreModel(
    AttributeSchemaManager manager, AttributeEffects effects, IAttributeSchemaProvider schemas, AttributeLabels labels) : AdminPageModel
{
    /// <summary>The attribute.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Id { get; set; }

    /// <summary>What people read as its name.</summary>
    public string Label { get; private set; } = string.Empty;

    /// <summary>The state that is shown.</summary>
    public string? Stamp { get; private set; }

    /// <summary>What it does.</summary>
    public EffectModel? Effect { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? stamp, CancellationToken cancellationToken)
    {
        if (Find() is not { } definition)
        {
            return NotFound();
        }

        var result = await manager.RestoreAsync(definition.Id, string.IsNullOrEmpty(stamp) ? null : stamp, Actor, cancellationToken);
        if (!result.Succeeded)
        {
            return Refuse(PlainErrors.Of(result)) is PageResult ? await ShowAsync(cancellationToken) : StatusCode(StatusCodes.Status403Forbidden);
        }

        Tell(Texts["AdminAttributes.RestoreDone", labels.Label(definition)]);
        return LocalRedirect("~/admin/attributes");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (Find() is not { } definition)
        {
            return NotFound();
        }

        Label = labels.Label(definition);
        Stamp = definition.ConcurrencyStamp;
        var effect = await effects.PreviewAsync(AttributeProposal.Restore(definition.Id), question: null, Actor, cancellationToken);
        AddErrors(PlainErrors.Of(effect.Errors));
        Effect = effect.Errors.IsEmpty ? new(effect) { HasHeading = false } : null;
        return Page();
    }

    private AttributeDefinition? Find() =>
        schemas.Current.All.FirstOrDefault(definition => definition.Id == Id && !definition.IsStandard && definition.IsRetired);
}
