using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Host.Pages.Account;

/// <summary>Sign-in by password.</summary>
internal sealed class LoginModel(ISignIn signIn) : PageModel
{
    /// <summary>Where the person goes afterwards; an address of this server.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What the person enters.</summary>
    [BindProperty]
    public LoginInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await signIn.SignInAsync(new() { Name = Input.UserName!, Password = Input.Password! }, cancellationToken);
        if (outcome.Error is { } error)
        {
            ModelState.AddModelError(string.Empty, error.Description);
            return Page();
        }

        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
