using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Addresses;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The link of the mail to the old address: opening it changes nothing, the button stops the change or takes it back.</summary>
/// <param name="changes">Changes of address.</param>
[Limited]
public sealed class StopEmailChangeModel(IEmailChange changes) : AccountPageModel
{
    /// <summary>What stood in the link.</summary>
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    /// <summary>Whether it was just stopped.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    /// <summary>Shows the button, or what to do next.</summary>
    public void OnGet()
    {
    }

    /// <summary>Stops the change.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await changes.StopAsync(ProofAnswer.OfLink(Token), cancellationToken);
        if (result.Succeeded)
        {
            return RedirectToPage(new { done = true });
        }

        AddErrors(result.Errors);
        IsDone = false;
        return Page();
    }
}
