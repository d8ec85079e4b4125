using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Host.Accounts;

namespace OidcProfiles.Host.Pages.Account;

/// <summary>Sign-in by password.</summary>
internal sealed class LoginModel(PasswordSignIn signIn) : PageModel
{
    /// <summary>Where the person goes afterwards; an address of this server.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What the person enters.</summary>
    [BindProperty]
    public LoginInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!await signIn.TryAsync(Input.UserName!, Input.Password!))
        {
            ModelState.AddModelError(string.Empty, "User name or password is wrong, or the account is locked.");
            return Page();
        }

        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
