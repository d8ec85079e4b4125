using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.Users;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Registration;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>After a registration: wait for the mail, type its code, or have it sent again.</summary>
/// <param name="registration">Takes the code, and sends the mail again.</param>
/// <param name="signIn">Signs in, in the browser of the registration.</param>
/// <param name="form">Reads the fields of attributes.</param>
[Limited]
public sealed class CheckMailModel(IRegistration registration, IUserSignIn signIn, AttributeForm form)
    : ConfirmationPageModel(registration, signIn, form), ILimitedByAccount
{
    /// <summary>The handle of the registration.</summary>
    [BindProperty(SupportsGet = true, Name = "handle")]
    public Guid? Handle { get; set; }

    /// <summary>The address, shown only in the browser in which it was entered.</summary>
    public string? Address => Own?.Address;

    /// <summary>Whether there is an account already, and only its address is to be confirmed.</summary>
    public bool IsReady => Own?.IsReady ?? false;

    /// <inheritdoc/>
    public string? LimitedAccount => Handle?.ToString();

    private RegistrationTicket? Own => Ticket is { } ticket && ticket.Handle == Handle ? ticket : null;

    public void OnGet() => Recognise(Handle);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Recognise(Handle);
        return await ConfirmAsync(ProofAnswer.OfCode(Handle ?? Guid.Empty, Input.Code), cancellationToken);
    }

    public async Task<IActionResult> OnPostResendAsync(CancellationToken cancellationToken)
    {
        Recognise(Handle);
        if (Own is not { } ticket)
        {
            return RedirectToPage("Register", new { returnUrl = LocalReturnUrl });
        }

        var result = await Registration.ResendAsync(new(ticket.Handle, ticket.Address, Culture, Origin), cancellationToken);
        if (result.Handle is not { } handle)
        {
            return Refuse(result);
        }

        Service<RegistrationCookie>().Write(HttpContext, ticket with { Handle = handle });
        Tell(Texts["Register.SentAgain"]);
        return RedirectToPage("CheckMail", new { handle, returnUrl = LocalReturnUrl });
    }
}
