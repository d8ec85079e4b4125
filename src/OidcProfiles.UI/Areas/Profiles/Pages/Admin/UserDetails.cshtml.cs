using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Users;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Upstream;
using OidcProfiles.UI.Users;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Everything about one user, to be looked at; the acts have pages of their own.</summary>
/// <param name="users">Reads the user.</param>
/// <param name="facts">Shows what is known.</param>
[Administers(AdminArea.Users)]
public sealed class UserDetailsModel(UserDetailsReader users, UserFacts facts) : AdminPageModel
{
    private const int Changes = 20;

    /// <summary>Who.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = string.Empty;

    /// <summary>The change after which the older ones begin that the page shows.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>The user.</summary>
    public UserDetails Details { get; private set; } = null!;

    /// <summary>The attributes under their headings.</summary>
    public IReadOnlyList<UserFactSection> Sections { get; private set; } = [];

    /// <summary>The linked providers with what they sent last.</summary>
    public IReadOnlyList<LinkedLogin> Logins { get; private set; } = [];

    /// <summary>The changes, the newest first.</summary>
    public IReadOnlyList<UserChange> History { get; private set; } = [];

    /// <summary>Newer and older changes.</summary>
    public PagerModel Pager { get; private set; } = new(Previous: null, Next: null);

    /// <summary>The address of a page about this user.</summary>
    /// <param name="act">The last part of it, such as <c>lock</c>; null for this page.</param>
    public string LinkTo(string? act = null) =>
        Url.Content($"~/admin/users/{Uri.EscapeDataString(Id)}") + (act is null ? string.Empty : $"/{act}");

    /// <summary>Shows the user.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await users.FindAsync(Id, Actor, cancellationToken) is not { } user)
        {
            return NotFound();
        }

        Details = user;
        Sections = facts.Make(user);
        Logins = user.Logins is null ? [] : Service<LinkedLogins>().Make(user.Logins, user.Snapshots, Party.Portal);
        var history = await users.FindHistoryAsync(Id, Before, Changes, Actor, cancellationToken);
        History = facts.Make(history);
        Pager = new(
            Before is null ? null : $"{LinkTo()}#history",
            history.Next is { } next ? $"{LinkTo()}{new QueryBuilder { { nameof(Before), next } }}#history" : null);
        return Page();
    }
}
