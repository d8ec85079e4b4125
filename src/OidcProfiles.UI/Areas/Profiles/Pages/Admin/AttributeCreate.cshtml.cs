using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;
using OidcProfiles.UI.Definitions;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Defines an attribute.</summary>
/// <param name="manager">Saves it.</param>
/// <param name="effects">Says what that would do.</param>
[Administers(AdminArea.Attributes, Get = AdminLevel.Manage)]
[FreshSignIn(FormMinutes = 60)]
public sealed class AttributeCreateModel(AttributeSchemaManager manager, AttributeEffects effects) : DefinitionPageModel
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input = new()
        {
            Type = AttributeType.String,
            Access = AttributeAccess.PortalOnly.ToString(),
            Scopes = StandardAttributes.CustomAttributes,
            UserInfo = true,
            Labels = Cultures.ToDictionary(culture => culture.Name, _ => (string?)null, StringComparer.Ordinal),
            HelpTexts = Cultures.ToDictionary(culture => culture.Name, _ => (string?)null, StringComparer.Ordinal),
        };
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var options = Read();
        if (ModelState.IsValid)
        {
            var result = await manager.CreateAsync(options, Actor, cancellationToken);
            if (result.Succeeded)
            {
                Tell(Texts["AdminAttributes.Created", options.Name]);
                return LocalRedirect("~/admin/attributes");
            }

            AddFaults(result.Errors);
        }

        return await ShowAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken) => CheckAsync(effects, cancellationToken);

    public Task<IActionResult> OnPostEffectAsync(CancellationToken cancellationToken) => PreviewAsync(effects, cancellationToken);

    /// <inheritdoc/>
    protected override AttributeProposal Propose() => AttributeProposal.Create(Read());

    private CustomAttributeOptions Read()
    {
        var reader = new DefinitionReader(Input);
        var options = reader.ReadCustom(known: null);
        AddFaults(reader.Faults);
        return options;
    }
}
