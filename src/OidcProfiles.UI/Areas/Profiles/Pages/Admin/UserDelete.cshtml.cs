using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Deletes an account for good, once its user name was typed.</summary>
/// <param name="accounts">Shows the account.</param>
/// <param name="access">Deletes.</param>
[Administers(AdminArea.Users, Get = AdminLevel.Manage)]
[FreshSignIn(FormMinutes = 60)]
public sealed class UserDeleteModel(IUserAccounts accounts, IUserAccess access) : UserActPageModel(accounts)
{
    /// <inheritdoc/>
    protected override bool IsForOthers => true;

    /// <summary>The user name as the administrator typed it.</summary>
    [BindProperty]
    public string? Typed { get; set; }

    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Deletes it. It is not given up half way because a browser went away.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync(CancellationToken.None))
        {
            return NotFound();
        }

        var result = await access.DeleteAsync(Id, Typed ?? string.Empty, Actor, CancellationToken.None);
        if (!result.Succeeded)
        {
            return Refuse(result, nameof(Typed));
        }

        Tell(Texts["UserActs.Delete.Done", Name]);
        return LocalRedirect("~/admin/users");
    }
}
