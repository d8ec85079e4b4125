using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>
/// A new password for somebody who is signed in: with the current one, or, if the account has none, a moment after signing in.
/// </summary>
[SignedIn]
[Limited]
public sealed class ChangePasswordModel(
    IPasswordChange change, IReauthentication reauthentication, IOptions<PageOptions> options, TimeProvider time) : AccountPageModel
{
    /// <summary>What the person enters.</summary>
    [BindProperty]
    public ChangePasswordInput Input { get; set; } = new();

    /// <summary>Whether the account has a password so far.</summary>
    public bool HasPassword { get; private set; } = true;

    private bool IsFresh => Session is { } session && time.GetUtcNow() - session.AuthenticatedAt <= options.Value.FreshSignIn;

    public async Task<IActionResult> OnGetAsync()
    {
        HasPassword = await reauthentication.HasPasswordAsync(UserId);
        return HasPassword || IsFresh ? Page() : ToReauthenticate();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        HasPassword = await reauthentication.HasPasswordAsync(UserId);
        if (!HasPassword && !IsFresh)
        {
            return ToReauthenticate();
        }

        if (!(HasPassword
            ? SecretFields.Check(ModelState, Texts, ("Input.Current", Input.Current), ("Input.Password", Input.Password))
            : SecretFields.Check(ModelState, Texts, ("Input.Password", Input.Password))))
        {
            return Page();
        }

        var result = await change.ChangeAsync(
            new() { UserId = UserId, Current = Input.Current, Password = Input.Password!, IsFresh = IsFresh, Origin = Origin },
            cancellationToken);
        if (result.Wait is { } wait)
        {
            return Refuse(wait);
        }

        if (result.Result.Succeeded)
        {
            Tell(Texts["Passwords.Changed"]);
            return LocalRedirect(LocalReturnUrl ?? "~/account/security");
        }

        foreach (var error in result.Result.Errors)
        {
            AddErrors([error], error.Code == nameof(ProfileErrorDescriber.WrongPassword) ? "Input.Current" : "Input.Password");
        }

        return Page();
    }

    private LocalRedirectResult ToReauthenticate() =>
        LocalRedirect(PageLinks.To(Url, "reauthenticate", PageLinks.To(Url, "change-password", LocalReturnUrl)));
}
