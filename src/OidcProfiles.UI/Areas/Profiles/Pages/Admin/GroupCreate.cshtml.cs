using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Groups;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Makes a group.</summary>
/// <param name="groups">The groups.</param>
[Administers(AdminArea.Users, Get = AdminLevel.Manage)]
public sealed class GroupCreateModel(GroupManager groups) : AdminPageModel
{
    /// <summary>What was entered.</summary>
    [BindProperty]
    public GroupInput Input { get; set; } = new();

    /// <summary>Makes it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (result, group) = await groups.CreateAsync(new(Input.Name, Input.Description), Actor, cancellationToken);
        if (group is null)
        {
            return RefuseGroup(result);
        }

        Tell(Texts["AdminGroups.Created", group.Name]);
        return LocalRedirect($"~/admin/groups/{group.Id}");
    }
}
