using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;
using OidcProfiles.UI.Definitions;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Who may do what with which attribute: all at once, saved as a whole for the version that was seen.</summary>
/// <param name="manager">Saves it.</param>
/// <param name="effects">Says what that would do.</param>
/// <param name="schemas">Gives the definitions.</param>
[Administers(AdminArea.Attributes)]
[FreshSignIn(FormMinutes = 60, ExceptReaders = true)]
public sealed class AttributeAccessModel(AttributeSchemaManager manager, AttributeEffects effects, IAttributeSchemaProvider schemas) : AdminPageModel
{
    /// <summary>The choices that were made, by attribute id.</summary>
    [BindProperty]
    public Dictionary<string, string?> Access { get; set; } = [];

    /// <summary>The version that was seen.</summary>
    [BindProperty]
    public string? Version { get; set; }

    /// <summary>The attributes in use.</summary>
    public ImmutableArray<AttributeDefinition> Attributes { get; private set; } = [];

    /// <summary>What saving would do; null if nobody asked.</summary>
    public EffectModel? Effect { get; private set; }

    public IActionResult OnGet()
    {
        Version = schemas.Current.Version;
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var document = await ReadAsync(cancellationToken);
        var result = await manager.ApplyAsync(document, string.IsNullOrEmpty(Version) ? null : Version, Actor, cancellationToken);
        if (!result.Succeeded)
        {
            AddFaults(result.Errors);
            return Show();
        }

        Tell(Texts["AdminAttributes.MatrixSaved"]);
        return LocalRedirect("~/admin/attributes/access");
    }

    public async Task<IActionResult> OnPostEffectAsync(CancellationToken cancellationToken)
    {
        var effect = await effects.PreviewAsync(
            AttributeProposal.Apply(await ReadAsync(cancellationToken)), question: null, Actor, cancellationToken);
        AddFaults(effect.Errors);
        Effect = effect.Errors.IsEmpty ? new(effect) : null;
        return Show();
    }

    /// <summary>What stands in a row: what was chosen, or what is.</summary>
    /// <param name="definition">The attribute.</param>
    public string ValueOf(AttributeDefinition definition) =>
        Access.GetValueOrDefault(definition.Id) is { Length: > 0 } chosen ? chosen : $"{definition.Access}";

    /// <summary>The name of a row's field.</summary>
    /// <param name="definition">The attribute.</param>
    public static string NameOf(AttributeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return $"{nameof(Access)}[{definition.Id}]";
    }

    /// <summary>Each at the row of its attribute.</summary>
    private void AddFaults(IEnumerable<IdentityError> errors)
    {
        foreach (var error in errors)
        {
            var row = error is AttributeError { Attribute: var name } ? schemas.Current.Find(name) : null;
            ModelState.AddModelError(row is null ? string.Empty : NameOf(row), error.Description);
        }
    }

    private PageResult Show()
    {
        Attributes = schemas.Current.Definitions;
        return Page();
    }

    /// <summary>All definitions as they are, with the access that was chosen.</summary>
    private async Task<AttributeSchemaDocument> ReadAsync(CancellationToken cancellationToken)
    {
        var document = (await manager.ExportAsync(cancellationToken)).Document;
        foreach (var definition in schemas.Current.Definitions)
        {
            if (Access.GetValueOrDefault(definition.Id) is not { Length: > 0 } chosen || (definition.IsStandard && StandardAttributes.VerifiedBy(definition.Name) is not null))
            {
                continue;
            }

            if (definition.IsStandard)
            {
                Change(document, definition.Id, chosen);
            }
            else if (document.CustomAttributes.FirstOrDefault(attribute => attribute.Id == definition.Id) is { } custom)
            {
                custom.Access = DefinitionReader.ParseAccess(chosen);
            }
        }

        return document;
    }

    private static void Change(AttributeSchemaDocument document, string name, string chosen)
    {
        var isDefault = chosen == $"{StandardAttributes.All.First(definition => definition.Id == name).Access}";
        if (!document.StandardAttributes.TryGetValue(name, out var options))
        {
            if (isDefault)
            {
                return;
            }

            document.StandardAttributes[name] = options = new();
        }

        options.Access = isDefault ? null : DefinitionReader.ParseAccess(chosen);
    }
}
