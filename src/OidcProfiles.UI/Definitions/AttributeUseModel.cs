using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Definitions;

/// <summary>The second step before an attribute is taken out of use, or comes into use again: says what that does.</summary>
/// <param name="manager">Does it.</param>
/// <param name="effects">Says what it does.</param>
/// <param name="schemas">Gives the definition.</param>
/// <param name="labels">Names it.</param>
public abstract class AttributeUseModel(
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

    /// <summary>Whether the page takes attributes out of use, rather than back into it.</summary>
    protected abstract bool IsRetiring { get; }

    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Does it.</summary>
    /// <param name="stamp">The state that was shown.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(string? stamp, CancellationToken cancellationToken)
    {
        if (Find() is not { } definition)
        {
            return NotFound();
        }

        var known = string.IsNullOrEmpty(stamp) ? null : stamp;
        var result = IsRetiring
            ? await manager.RetireAsync(definition.Id, known, Actor, cancellationToken)
            : await manager.RestoreAsync(definition.Id, known, Actor, cancellationToken);
        if (!result.Succeeded)
        {
            return Refuse(PlainErrors.Of(result)) is PageResult ? await ShowAsync(cancellationToken) : StatusCode(StatusCodes.Status403Forbidden);
        }

        Tell(Texts[IsRetiring ? "AdminAttributes.RetireDone" : "AdminAttributes.RestoreDone", labels.Label(definition)]);
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
        var proposal = IsRetiring ? AttributeProposal.Retire(definition.Id) : AttributeProposal.Restore(definition.Id);
        var effect = await effects.PreviewAsync(proposal, question: null, Actor, cancellationToken);
        AddErrors(PlainErrors.Of(effect.Errors));
        Effect = effect.Errors.IsEmpty ? new(effect) { HasHeading = false } : null;
        return Page();
    }

    private AttributeDefinition? Find() =>
        schemas.Current.All.FirstOrDefault(definition => definition.Id == Id && !definition.IsStandard && definition.IsRetired != IsRetiring);
}
