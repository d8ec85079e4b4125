using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>The browsers that are signed in to an account, to sign out.</summary>
/// <param name="accounts">Shows the account.</param>
/// <param name="access">Lists and ends.</param>
[Administers(AdminArea.Users, Get = AdminLevel.Manage)]
public sealed class UserSessionsModel(IUserAccounts accounts, IUserAccess access) : UserActPageModel(accounts)
{
    /// <summary>The browsers, the last used first.</summary>
    public IReadOnlyList<UserSession> Sessions { get; private set; } = [];

    /// <summary>Shows them.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Sessions = await access.ListSessionsAsync(Id, Actor, cancellationToken);
        return Page();
    }

    /// <summary>Signs one out.</summary>
    /// <param name="session">Which; one of another account is not touched.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancellationToken) =>
        await EndAsync(session, Texts["Security.Sessions.Ended"], cancellationToken);

    /// <summary>Signs all out, and the applications.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken cancellationToken) =>
        await EndAsync(null, Texts["UserActs.Sessions.Done"], cancellationToken);

    private async Task<IActionResult> EndAsync(Guid? session, string done, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var result = await access.EndSessionsAsync(Id, session, Actor, cancellationToken);
        if (!result.Succeeded)
        {
            Sessions = await access.ListSessionsAsync(Id, Actor, cancellationToken);
            return Refuse(result);
        }

        Tell(done);
        return RedirectToPage();
    }
}
