using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;
using OidcProfiles.UI.Definitions;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>A definition, to look at and to change. Its id stands in the query: it may hold what a path cannot.</summary>
/// <param name="manager">Saves it.</param>
/// <param name="effects">Says what that would do.</param>
/// <param name="history">Says who changed it meanwhile.</param>
/// <param name="schemas">Gives the definition.</param>
[Administers(AdminArea.Attributes)]
[FreshSignIn(FormMinutes = 60, ExceptReaders = true)]
public sealed class AttributeEditModel(
    AttributeSchemaManager manager, AttributeEffects effects, DefinitionHistory history, IAttributeSchemaProvider schemas) : DefinitionPageModel
{
    /// <summary>The attribute.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Load())
        {
            return NotFound();
        }

        Input = DefinitionFields.Fill(Definition!, [.. Cultures.Select(culture => culture.Name)]);
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Load())
        {
            return NotFound();
        }

        var save = Read();
        if (ModelState.IsValid)
        {
            var result = await save(string.IsNullOrEmpty(Input.Stamp) ? null : Input.Stamp, cancellationToken);
            if (result.Succeeded)
            {
                Tell(Texts["AdminAttributes.Saved", Service<AttributeLabels>().Label(Definition!)]);
                return LocalRedirect("~/admin/attributes");
            }

            await AddFaultsAsync(result, cancellationToken);
        }

        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken) =>
        Load() ? await CheckAsync(effects, cancellationToken) : NotFound();

    public async Task<IActionResult> OnPostEffectAsync(CancellationToken cancellationToken) =>
        Load() ? await PreviewAsync(effects, cancellationToken) : NotFound();

    /// <inheritdoc/>
    protected override AttributeProposal Propose()
    {
        var reader = new DefinitionReader(Input);
        var proposal = Definition!.IsStandard
            ? AttributeProposal.UpdateStandard(Id!, reader.ReadStandard(Definition))
            : AttributeProposal.Update(Id!, reader.ReadCustom(Definition));
        AddFaults(reader.Faults);
        return proposal;
    }

    private Func<string?, CancellationToken, Task<IdentityResult>> Read()
    {
        var reader = new DefinitionReader(Input);
        if (Definition!.IsStandard)
        {
            var standard = reader.ReadStandard(Definition);
            AddFaults(reader.Faults);
            return (stamp, cancellationToken) => manager.UpdateStandardAsync(Id!, standard, stamp, Actor, cancellationToken);
        }

        var custom = reader.ReadCustom(Definition);
        AddFaults(reader.Faults);
        return (stamp, cancellationToken) => manager.UpdateAsync(Id!, custom, stamp, Actor, cancellationToken);
    }

    /// <summary>Where somebody else was faster, what was entered stays, and saving it again is a decision.</summary>
    private async Task AddFaultsAsync(IdentityResult result, CancellationToken cancellationToken)
    {
        if (result.Errors.All(error => error.Code != nameof(ProfileErrorDescriber.SchemaConcurrencyFailure)))
        {
            AddFaults(result.Errors);
            return;
        }

        var entries = await history.ListAsync(Id, before: null, limit: 1, Actor, cancellationToken);
        var last = entries.Count > 0 ? entries[0] : null;
        ModelState.AddModelError(string.Empty, Texts[
            "AdminAttributes.Stale",
            last?.ActorName ?? Texts["AdminAttributes.Program"],
            last?.Entry.Stamp.Provenance.At.UtcDateTime.ToString("f", CultureInfo.CurrentCulture) ?? string.Empty]);
        Input.Stamp = Definition!.ConcurrencyStamp;
    }

    private bool Load()
    {
        Definition = schemas.Current.All.FirstOrDefault(definition => definition.Id == Id);
        return Definition is not null;
    }
}
