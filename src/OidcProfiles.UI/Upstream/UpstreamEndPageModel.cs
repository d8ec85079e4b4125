using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Accounts.Users;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Upstream;

/// <summary>What the pages that end a sign-in with a provider have in common: what is under way in this browser, and how it ends.</summary>
/// <param name="completion">Ends the sign-in.</param>
/// <param name="signIn">Signs in afterwards.</param>
/// <param name="redirect">The page for what is missing.</param>
public abstract class UpstreamEndPageModel(IUpstreamCompletion completion, IUserSignIn signIn, CompletionRedirect redirect) : AccountPageModel
{
    /// <summary>What is under way in this browser; null if nothing is (any more).</summary>
    public UpstreamQuestion? Question { get; private set; }

    /// <summary>The secret of what is under way.</summary>
    protected string? Pending => UpstreamCookie.Read(HttpContext);

    /// <summary>Ends the sign-in.</summary>
    protected IUpstreamCompletion Completion => completion;

    /// <summary>Looks what is under way.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    protected async Task LoadAsync(CancellationToken cancellationToken) => Question = await completion.FindAsync(Pending, cancellationToken);

    /// <summary>Does what the mail allows, signs in, and sends the person on.</summary>
    /// <param name="answer">The link or the code.</param>
    /// <param name="field">The field that errors belong to; null for none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    protected async Task<IActionResult> ConfirmAsync(ProofAnswer answer, string? field, CancellationToken cancellationToken)
    {
        var result = await completion.ConfirmAsync(Pending, answer, Origin, cancellationToken);
        if (!result.Result.Succeeded)
        {
            AddErrors(result.Result.Errors, field);
            await LoadAsync(cancellationToken);
            return Page();
        }

        UpstreamCookie.Delete(HttpContext);
        ReturnUrl = result.ReturnUrl;
        if (await signIn.SignInAsync(result.UserId!, persistent: false, cancellationToken))
        {
            return await GoOnAsync(result.UserId!, cancellationToken);
        }

        // The account has a second factor, or must not be used at the moment: the sign-in page knows what to do.
        Tell(Texts["Finish.SignInToGoOn"]);
        return LocalRedirect(PageLinks.To(Url, "login", LocalReturnUrl));
    }

    /// <summary>To what is missing, or to where the person was going.</summary>
    /// <param name="userId">Who is signed in now.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    protected Task<IActionResult> GoOnAsync(string userId, CancellationToken cancellationToken) => GoOnAsync(redirect, userId, cancellationToken);
}
