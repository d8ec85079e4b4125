using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Attributes;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Definitions;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Decides which attributes one client gets: all at once, saved as a whole for the version that was seen.</summary>
/// <param name="desk">Saves it.</param>
/// <param name="words">Says choices in words.</param>
[Administers(AdminArea.Attributes, Get = AdminLevel.Manage)]
[FreshSignIn(FormMinutes = 60)]
public sealed class ClientReleaseModel(ClientDesk desk, ClientWords words) : AdminPageModel
{
    /// <summary>Which client.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Id { get; set; }

    /// <summary>The choices that were made, by attribute id.</summary>
    [BindProperty]
    public Dictionary<string, ClientReleaseChoice?> Release { get; set; } = [];

    /// <summary>The version of the definitions that was seen.</summary>
    [BindProperty]
    public string? Version { get; set; }

    /// <summary>The client.</summary>
    public ClientDetails Details { get; private set; } = null!;

    /// <summary>What saving would do; null if nobody asked.</summary>
    public EffectModel? Effect { get; private set; }

    /// <summary>The attributes that clients see at all.</summary>
    public IEnumerable<AttributeDefinition> Attributes => Details.Attributes.Select(relation => relation.Definition)
        .Where(definition => AccessPolicy.CanRead(definition, Party.Client));

    /// <summary>Shows the form.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = Details.Version;
        return Page();
    }

    /// <summary>Saves it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await desk.SetReleaseAsync(
            Details.Client.ClientId, ReadChanges(), string.IsNullOrEmpty(Version) ? null : Version, Actor, cancellationToken);
        if (!result.Succeeded)
        {
            AddFaults(result.Errors);
            return Page();
        }

        Tell(Texts["AdminClients.Saved", Details.Client.Name]);
        return LocalRedirect($"~/admin/clients/details{QueryString.Create("id", Details.Client.ClientId)}");
    }

    /// <summary>Shows what saving would do.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostEffectAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var effect = await desk.PreviewReleaseAsync(Details.Client.ClientId, ReadChanges(), Actor, cancellationToken);
            AddFaults(effect.Errors);
            Effect = effect.Errors.IsEmpty ? new(effect) : null;
        }

        return Page();
    }

    /// <summary>Whether an attribute has no release of its own.</summary>
    /// <param name="definition">The attribute.</param>
    public static bool Follows(AttributeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.IsStandard && StandardAttributes.VerifiedBy(definition.Id) is not null;
    }

    /// <summary>What can be chosen: where all clients get it, that this one gets it says nothing new.</summary>
    /// <param name="definition">The attribute.</param>
    public IEnumerable<FieldChoice> ChoicesOf(AttributeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Enum.GetValues<ClientReleaseChoice>()
            .Where(choice => choice != ClientReleaseChoice.Given || definition.Release.Mode != ClientReleaseMode.All)
            .Select(choice => new FieldChoice($"{choice}", words.Describe(choice)));
    }

    /// <summary>What stands in a row: what was chosen, or what is.</summary>
    /// <param name="definition">The attribute.</param>
    public string ValueOf(AttributeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return $"{Release.GetValueOrDefault(definition.Id) ?? Current(definition)}";
    }

    /// <summary>The name of a row's field.</summary>
    /// <param name="definition">The attribute.</param>
    public static string NameOf(AttributeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return $"{nameof(Release)}[{definition.Id}]";
    }

    private ClientReleaseChoice Current(AttributeDefinition definition) =>
        definition.Release.Mode == ClientReleaseMode.All ? ClientReleaseChoice.Everyone
        : definition.Release.Allows(Details.Client.ClientId) ? ClientReleaseChoice.Given
        : ClientReleaseChoice.Withheld;

    private Dictionary<string, ClientReleaseChoice> ReadChanges() =>
        Release.Where(row => row.Value is not null).ToDictionary(row => row.Key, row => row.Value!.Value, StringComparer.Ordinal);

    /// <summary>Each at the row of its attribute.</summary>
    private void AddFaults(IEnumerable<IdentityError> errors)
    {
        foreach (var error in errors)
        {
            var row = error is AttributeError { Attribute: var name } ? Attributes.FirstOrDefault(definition => definition.Name == name) : null;
            ModelState.AddModelError(row is null ? string.Empty : NameOf(row), error.Description);
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Id ?? string.Empty, CultureInfo.CurrentUICulture, Actor, cancellationToken) is not { } details)
        {
            return false;
        }

        Details = details;
        return true;
    }
}
