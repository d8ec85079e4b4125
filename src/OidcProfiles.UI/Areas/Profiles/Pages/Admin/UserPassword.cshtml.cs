using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Helps somebody to a password: by mail, or with a temporary one.</summary>
/// <param name="accounts">Shows the account.</param>
/// <param name="passwords">Sends and sets.</param>
[Limited]
[Administers(AdminArea.Users, Get = AdminLevel.Manage)]
[FreshSignIn(FormMinutes = 60)]
public sealed class UserPasswordModel(IUserAccounts accounts, IUserPasswords passwords) : UserActPageModel(accounts)
{
    /// <summary>Whether what the account is signed in with ends at once.</summary>
    [BindProperty]
    public bool EndSessions { get; set; }

    /// <summary>The temporary password as it was typed; empty to have one made.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The temporary password that was set, to be shown this once.</summary>
    public OncePassword? Made { get; private set; }

    /// <inheritdoc/>
    protected override string? FindObstacle() => Account.IsLocked ? Texts["Errors.AccountLocked"] : null;

    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Sends the mail.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostMailAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken)
        ? Finish(await passwords.SendResetAsync(Id, EndSessions, Culture, Actor, cancellationToken), Texts["UserActs.Password.Sent", Name])
        : NotFound();

    /// <summary>
    /// Sets a temporary password, and shows it in the answer to this very request: nothing keeps it until another.
    /// </summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostTemporaryAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var typed = string.IsNullOrEmpty(Password) ? null : Password;
        if (typed is not null && !SecretFields.Check(ModelState, Texts, (nameof(Password), typed)))
        {
            return Page();
        }

        var result = await passwords.SetTemporaryAsync(Id, typed, Actor, cancellationToken);
        if (!result.Result.Succeeded)
        {
            return Refuse(result.Result, nameof(Password));
        }

        Made = new(result.Password!, result.ExpiresAt!.Value, UserUrl);
        return Page();
    }
}
