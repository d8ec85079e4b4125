using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Sends an invitation again.</summary>
/// <param name="accounts">Shows the account.</param>
/// <param name="creation">Invites.</param>
[Limited]
[Administers(AdminArea.Users, Get = AdminLevel.Manage)]
public sealed class UserInviteModel(IUserAccounts accounts, IUserCreation creation) : UserActPageModel(accounts)
{
    /// <inheritdoc/>
    protected override string? FindObstacle() => Account.IsInvited ? null : Texts["Errors.InvitationNotOpen"];

    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Does it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? Finish(await creation.InviteAsync(Id, Culture, Actor, cancellationToken), Texts["UserActs.Invite.Done", Name])
        : NotFound();
}
