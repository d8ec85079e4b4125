namespace OidcProfiles.Accounts.Registration;

/// <summary>How people make accounts themselves.</summary>
public interface IRegistration
{
    /// <summary>
    /// Takes what was entered and sends a mail; the answer tells nothing of whether the address has an account. There is no account yet;
    /// unless <see cref="RegistrationOptions.RequireConfirmedAddress"/> is off: then it is made at once, and a taken address is an error.
    /// </summary>
    /// <param name="request">What was entered.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Taken, or every error at once: of the address, the password, the attributes, the terms.</returns>
    Task<AccountRequestResult> RequestAsync(RegistrationRequest request, CancellationToken cancellationToken);

    /// <summary>Sends the mail again, with a new link and code; those before it end when it is made. The answer is the same for everybody.</summary>
    /// <param name="resend">What is sent again.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Taken, with a new handle; or what to mend, or how long to wait.</returns>
    Task<AccountRequestResult> ResendAsync(RegistrationResend resend, CancellationToken cancellationToken);

    /// <summary>Makes the account, with its address proven; or proves the address of one that was made at once.</summary>
    /// <param name="confirmation">What the person brings.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The account; or what to mend, and then the proof can be used again.</returns>
    Task<RegistrationResult> ConfirmAsync(RegistrationConfirmation confirmation, CancellationToken cancellationToken);
}
