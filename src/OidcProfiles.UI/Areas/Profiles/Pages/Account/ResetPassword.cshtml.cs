using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>
/// Sets a new password by the link or the code of a mail. Opening the link shows the form and uses nothing up, so that programs that open
/// every link in a mail do no harm.
/// </summary>
[Limited]
public sealed class ResetPasswordModel(IPasswordReset reset) : AccountPageModel
{
    /// <summary>What stood in the link.</summary>
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    /// <summary>Names the request that the code belongs to.</summary>
    [BindProperty(SupportsGet = true, Name = "handle")]
    public Guid? Handle { get; set; }

    /// <summary>What the person enters.</summary>
    [BindProperty]
    public ResetPasswordInput Input { get; set; } = new();

    /// <summary>Whether the link proves nothing any more.</summary>
    public bool IsLinkOver { get; private set; }

    /// <summary>Whether the person types a code rather than having opened a link.</summary>
    public bool HasCode => string.IsNullOrEmpty(Token);

    public IActionResult OnGet() => HasCode && Handle is null ? ToForgotPassword() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (HasCode && Handle is null)
        {
            return ToForgotPassword();
        }

        if (!(HasCode
            ? SecretFields.Check(ModelState, Texts, ("Input.Code", Input.Code), ("Input.Password", Input.Password))
            : SecretFields.Check(ModelState, Texts, ("Input.Password", Input.Password))))
        {
            return Page();
        }

        var answer = HasCode ? ProofAnswer.OfCode(Handle!.Value, Input.Code) : ProofAnswer.OfLink(Token);
        var result = await reset.RedeemAsync(answer, Input.Password!, Origin, cancellationToken);
        if (result.Succeeded)
        {
            Tell(Texts["Passwords.ResetDone"]);
            return LocalRedirect(PageLinks.To(Url, "login", LocalReturnUrl));
        }

        Explain(result);
        return Page();
    }

    /// <summary>Says plainly whether it is the link, the code or the password.</summary>
    private void Explain(IdentityResult result)
    {
        var isProof = result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.InvalidProof));
        IsLinkOver = isProof && !HasCode;
        if (isProof && HasCode)
        {
            ModelState.AddModelError("Input.Code", Texts["Passwords.CodeOver"]);
        }
        else if (!isProof)
        {
            AddErrors(result.Errors, "Input.Password");
        }
    }

    private LocalRedirectResult ToForgotPassword() => LocalRedirect(PageLinks.To(Url, "forgot-password", LocalReturnUrl));
}
