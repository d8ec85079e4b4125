using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Groups;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>All groups, page by page.</summary>
/// <param name="groups">The groups.</param>
[Administers(AdminArea.Users)]
public sealed class GroupsModel(GroupManager groups) : AdminPageModel
{
    private const int PageSize = 50;

    /// <summary>The name that the page before ended with.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>The groups.</summary>
    public GroupPage List { get; private set; } = new([], Next: null);

    /// <summary>Shows them.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await groups.ListAsync(string.IsNullOrEmpty(After) ? null : After, PageSize, cancellationToken);
}
