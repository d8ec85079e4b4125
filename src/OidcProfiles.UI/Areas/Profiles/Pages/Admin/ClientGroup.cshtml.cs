using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Groups;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Says for whom a client is: for everybody, or for the members of a group.</summary>
/// <param name="desk">Saves it.</param>
/// <param name="groups">The groups.</param>
/// <param name="words">Says it in words.</param>
[Administers(AdminArea.Users, Get = AdminLevel.Manage)]
[FreshSignIn(FormMinutes = 60)]
public sealed class ClientGroupModel(ClientDesk desk, GroupManager groups, ClientWords words) : AdminPageModel
{
    /// <summary>Of so many nobody finds one in a list: then the name is typed.</summary>
    private const int MostInAList = 200;

    private IReadOnlyList<Group> _groups = [];

    /// <summary>Which client.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Id { get; set; }

    /// <summary>The id of the group, or its name where that is typed; empty for everybody.</summary>
    [BindProperty]
    public string? Group { get; set; }

    /// <summary>The client with the group that it requires.</summary>
    public ClientRequirement Requirement { get; private set; } = null!;

    /// <summary>Whether there are too many groups for a list.</summary>
    public bool HasTooMany { get; private set; }

    /// <summary>The list of groups.</summary>
    public ChoiceFieldModel Choice => new()
    {
        Name = nameof(Group),
        Label = Texts["AdminClients.Group"],
        Value = Group ?? string.Empty,
        Choices =
        [
            new(string.Empty, words.Describe((RequiredGroup?)null)),

            // A group that is no more stays chosen: saved as it stands, the form must not let everybody in.
            .. Requirement.Group is { Name: null } gone ? [new(gone.Id, words.Describe(gone))] : Array.Empty<FieldChoice>(),
            .. _groups.Select(group => new FieldChoice(group.Id, group.Name)),
        ],
    };

    /// <summary>Shows the form.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Group = HasTooMany ? Requirement.Group?.Name ?? Requirement.Group?.Id : Requirement.Group?.Id;
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

        var clientId = Requirement.Client.ClientId;
        var result = await desk.SetRequiredGroupAsync(clientId, await FindGroupAsync(cancellationToken), Actor, cancellationToken);
        if (!result.Succeeded)
        {
            return Refuse(
                result, result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.GroupNotFound)) ? nameof(Group) : null);
        }

        await LoadAsync(cancellationToken);
        Tell(Texts["AdminClients.GroupSaved", Requirement.Client.Name, words.Describe(Requirement.Group)]);
        return LocalRedirect(May(AdminArea.Attributes, AdminLevel.Read)
            ? $"~/admin/clients/details{QueryString.Create("id", clientId)}"
            : $"~/admin/clients/group{QueryString.Create("id", clientId)}");
    }

    /// <returns>Null for everybody. What is no group stays what it is, and is refused as such.</returns>
    private async Task<string?> FindGroupAsync(CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(Group) ? null
        : HasTooMany && await groups.FindByNameAsync(Group, cancellationToken) is { } named ? named.Id
        : Group;

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await desk.FindRequirementAsync(Id ?? string.Empty, CultureInfo.CurrentUICulture, Actor, cancellationToken) is not { } requirement)
        {
            return false;
        }

        Requirement = requirement;
        var page = await groups.ListAsync(after: null, MostInAList, cancellationToken);
        (_groups, HasTooMany) = (page.Groups, page.Next is not null);
        return true;
    }
}
