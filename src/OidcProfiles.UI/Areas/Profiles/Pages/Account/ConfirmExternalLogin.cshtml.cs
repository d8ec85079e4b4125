using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Accounts.Users;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Upstream;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Where the link of the mail leads: a button, and only in the browser that went to the provider.</summary>
/// <param name="completion">Ends the sign-in.</param>
/// <param name="signIn">Signs in afterwards.</param>
/// <param name="redirect">The page for what is missing.</param>
[Limited]
public sealed class ConfirmExternalLoginModel(IUpstreamCompletion completion, IUserSignIn signIn, CompletionRedirect redirect)
    : UpstreamEndPageModel(completion, signIn, redirect), ILimitedByAccount
{
    /// <summary>The token of the link.</summary>
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    /// <summary>Whether the token has the form of one; whether it is valid is looked at after the click.</summary>
    public bool IsComplete => ProofToken.TryRead(Token, out _);

    /// <inheritdoc/>
    public string? LimitedAccount => ProofToken.TryRead(Token, out var token) ? token.Id.ToString() : null;

    /// <summary>Shows the button.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Does what the link allows.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ConfirmAsync(ProofAnswer.OfLink(Token), field: null, cancellationToken);
}
