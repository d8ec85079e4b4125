using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Asks for a mail with a link and a code. The answer is the same for everybody.</summary>
[Limited]
public sealed class ForgotPasswordModel(IPasswordReset reset) : AccountPageModel, ILimitedByAccount
{
    /// <summary>What the person enters.</summary>
    [BindProperty]
    public ForgotPasswordInput Input { get; set; } = new();

    /// <inheritdoc/>
    public string? LimitedAccount => Input.Email;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!SecretFields.Check(ModelState, Texts, ("Input.Email", Input.Email)))
        {
            return Page();
        }

        var result = await reset.RequestAsync(Input.Email!.Trim(), Culture, Origin, cancellationToken);
        return result.Handle is { } handle
            ? RedirectToPage("ResetPassword", new { handle, returnUrl = LocalReturnUrl })
            : Refuse(result, "Input.Email");
    }
}
