using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Directory;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Users;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>The users, to be looked through and searched.</summary>
/// <param name="directory">Finds them.</param>
[Administers(AdminArea.Users)]
public sealed class UsersModel(UserDirectory directory) : AdminPageModel
{
    private const int PageSize = 50;

    /// <summary>What was typed into the box.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>A condition in the filter language.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Filter { get; set; }

    /// <summary>Where the page begins.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Where the page ends, if it does not say where it begins.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>The users; none if there is something to mend.</summary>
    public IReadOnlyList<UserRow> Users { get; private set; } = [];

    /// <summary>The pages before and after.</summary>
    public PagerModel Pager { get; private set; } = new(Previous: null, Next: null);

    /// <summary>Whether all users are shown, page by page.</summary>
    public bool IsWhole => string.IsNullOrWhiteSpace(Search) && string.IsNullOrWhiteSpace(Filter);

    /// <summary>Shows them.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var query = new UserQuery { Search = Search, Filter = Filter, After = After, Before = Before, Limit = PageSize };
        var (result, page) = await directory.FindPageAsync(query, Actor, cancellationToken);
        if (page is null)
        {
            var isPlace = result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.InvalidCursor));
            AddErrors(result.Errors, isPlace ? null : nameof(Filter));
            return;
        }

        Users = page.Users;
        Pager = new(Link(nameof(Before), page.Previous), Link(nameof(After), page.Next));
    }

    private string? Link(string place, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var query = new QueryBuilder { { place, cursor } };
        foreach (var (name, value) in new[] { (nameof(Search), Search), (nameof(Filter), Filter) })
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value);
            }
        }

        return $"{Url.Content("~/admin/users")}{query}";
    }
}
