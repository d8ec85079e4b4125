using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Unlocks an account.</summary>
/// <param name="accounts">Shows the account.</param>
/// <param name="access">Unlocks.</param>
[Administers(AdminArea.Users, Get = AdminLevel.Manage)]
public sealed class UserUnlockModel(IUserAccounts accounts, IUserAccess access) : UserActPageModel(accounts)
{
    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Does it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? Finish(await access.UnlockAsync(Id, Actor, cancellationToken), Texts["UserActs.Unlock.Done", Name])
        : NotFound();
}
