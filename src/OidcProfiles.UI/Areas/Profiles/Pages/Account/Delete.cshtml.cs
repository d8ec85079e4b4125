using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The second step of a deletion: which account, what is lost, and the password.</summary>
[SignedIn]
[FreshSignIn]
[Limited]
public sealed class DeleteModel(IAccountDeletion deletion, IOptions<OidcProfilesOptions> options) : AccountPageModel, ILimitedByAccount
{
    private const string PasswordField = "Input.Password";

    /// <summary>What was entered.</summary>
    [BindProperty]
    public DeleteInput Input { get; set; } = new();

    /// <inheritdoc/>
    public string? LimitedAccount => FindUserId();

    /// <summary>The user name, so that nobody deletes the wrong one of several accounts.</summary>
    public string AccountName => User.Identity?.Name ?? string.Empty;

    /// <summary>How long a deleted account can be kept by signing in.</summary>
    public TimeSpan Grace => options.Value.Accounts.Deletion.GracePeriod;

    /// <summary>Whether there is a password to ask for.</summary>
    public bool NeedsPassword { get; private set; } = true;

    public async Task OnGetAsync() => NeedsPassword = await deletion.NeedsPasswordAsync(UserId, HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        NeedsPassword = await deletion.NeedsPasswordAsync(UserId, HttpContext.RequestAborted);
        if (NeedsPassword && string.IsNullOrEmpty(Input.Password))
        {
            ModelState.AddModelError(PasswordField, Texts["Common.Required"]);
            return Page();
        }

        // It is not given up half way because a browser went away.
        var result = await deletion.RequestAsync(
            new() { UserId = UserId, Password = Input.Password, Session = Session, Origin = Origin }, CancellationToken.None);
        if (result.Wait is { } wait)
        {
            return Refuse(wait);
        }

        if (!result.Result.Succeeded)
        {
            AddErrors(result.Result.Errors, NeedsPassword ? PasswordField : null);
            return Page();
        }

        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        TempData[DeletedModel.DueKey] = DeletedModel.Write(result.DueAt);
        return LocalRedirect("~/account/deleted");
    }
}
