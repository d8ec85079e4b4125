using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.Users;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Registration;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Where the link of a registration leads: a button, so that programs that open links change nothing.</summary>
/// <param name="registration">Makes the account.</param>
/// <param name="signIn">Signs in, in the browser of the registration.</param>
/// <param name="form">Reads the fields of attributes.</param>
[Limited]
public sealed class ConfirmEmailModel(IRegistration registration, IUserSignIn signIn, AttributeForm form)
    : ConfirmationPageModel(registration, signIn, form)
{
    /// <summary>The token of the link.</summary>
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    /// <summary>Whether the token has the form of one; whether it is valid is looked at after the click.</summary>
    public bool IsComplete => ProofToken.TryRead(Token, out _);

    public void OnGet() => Recognise(ReadHandle());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Recognise(ReadHandle());
        return await ConfirmAsync(ProofAnswer.OfLink(Token), cancellationToken);
    }

    private Guid? ReadHandle() => ProofToken.TryRead(Token, out var token) ? token.Id : null;
}
