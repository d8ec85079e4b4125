using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Addresses;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The link of the mail to the new address: opening it changes nothing, the button does.</summary>
/// <param name="changes">Changes of address.</param>
/// <param name="renewal">Keeps this browser signed in.</param>
[Limited]
public sealed class ConfirmEmailChangeModel(IEmailChange changes, ISessionRenewal renewal) : AccountPageModel
{
    /// <summary>What stood in the link.</summary>
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    /// <summary>Shows the button.</summary>
    public void OnGet()
    {
    }

    /// <summary>Makes the change.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await changes.ConfirmAsync(ProofAnswer.OfLink(Token), Session, cancellationToken);
        if (!result.Succeeded)
        {
            AddErrors(result.Errors);
            return Page();
        }

        if (FindUserId() is not { } userId)
        {
            Tell(Texts["Security.Confirm.Done"]);
            return LocalRedirect("~/account/login");
        }

        await renewal.RenewAsync(userId);
        Tell(Texts["Security.Email.Done"]);
        return LocalRedirect("~/account/security");
    }
}
