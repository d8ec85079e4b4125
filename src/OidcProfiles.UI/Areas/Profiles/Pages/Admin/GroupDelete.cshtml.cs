using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Groups;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>The second step before a group is deleted: which one, and how many lose it.</summary>
/// <param name="groups">The groups.</param>
[Administers(AdminArea.Users, Get = AdminLevel.Manage)]
[FreshSignIn(FormMinutes = 60)]
public sealed class GroupDeleteModel(GroupManager groups) : AdminPageModel
{
    /// <summary>Which group.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = string.Empty;

    /// <summary>The stamp of the group that was shown.</summary>
    [BindProperty(Name = "stamp")]
    public string? Stamp { get; set; }

    /// <summary>The group.</summary>
    public Group Group { get; private set; } = null!;

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

        var result = await groups.DeleteAsync(Id, Stamp ?? string.Empty, Actor, cancellationToken);
        if (!result.Succeeded)
        {
            return Refuse(result);
        }

        Tell(Texts["AdminGroups.Deleted", Group.Name]);
        return LocalRedirect("~/admin/groups");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await groups.FindAsync(Id, cancellationToken) is not { } group)
        {
            return false;
        }

        Group = group;
        return true;
    }
}
