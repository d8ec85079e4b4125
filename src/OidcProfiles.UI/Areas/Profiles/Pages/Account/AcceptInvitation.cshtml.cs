using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>
/// Where the link of an invitation leads: the person sets the password and is signed in. Opening the link uses nothing up, and the answer to one
/// that is over is the same whether there is such an account or not.
/// </summary>
/// <param name="invitations">Gives the account to the person.</param>
/// <param name="signIn">Signs in afterwards.</param>
/// <param name="completion">The page for what is missing.</param>
[Limited]
public sealed class AcceptInvitationModel(IInvitationAcceptance invitations, IUserSignIn signIn, CompletionRedirect completion) : AccountPageModel
{
    /// <summary>What stood in the link.</summary>
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    /// <summary>The password that the person chooses.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whether the link proves nothing, or nothing any more.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Asks for the password.</summary>
    public void OnGet() => IsOver = !ProofToken.TryRead(Token, out _);

    /// <summary>Sets it, and signs in.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!SecretFields.Check(ModelState, Texts, (nameof(Password), Password)))
        {
            return Page();
        }

        var result = await invitations.AcceptAsync(ProofAnswer.OfLink(Token), Password!, cancellationToken);
        if (result.UserId is not { } userId)
        {
            IsOver = result.Result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.InvalidProof));
            AddErrors(result.Result.Errors, nameof(Password));
            return Page();
        }

        Tell(Texts["UserActs.Accept.Done"]);
        return await signIn.SignInAsync(userId, persistent: false, cancellationToken)
            ? await GoOnAsync(completion, userId, cancellationToken)
            : LocalRedirect(PageLinks.To(Url, "login", LocalReturnUrl));
    }
}
