using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Locks an account, after a question.</summary>
/// <param name="accounts">Shows the account.</param>
/// <param name="access">Locks.</param>
[Administers(AdminArea.Users, Get = AdminLevel.Manage)]
[FreshSignIn(FormMinutes = 60)]
public sealed class UserLockModel(IUserAccounts accounts, IUserAccess access) : UserActPageModel(accounts)
{
    /// <inheritdoc/>
    protected override bool IsForOthers => true;

    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Does it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? Finish(await access.LockAsync(Id, Actor, cancellationToken), Texts["UserActs.Lock.Done", Name])
        : NotFound();
}
