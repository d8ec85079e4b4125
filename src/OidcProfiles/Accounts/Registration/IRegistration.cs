using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Registration;

/// <summary>How people make accounts themselves.</summary>
public interface IRegistration
{
    /// <summary>
    /// Takes what was entered and sends a mail; the answer tells nothing of whether the address has an account. There is no account yet.
    /// </summary>
    /// <param name="request">What was entered.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Taken, or every error at once: of the address, the password, the attributes, the terms.</returns>
    Task<AccountRequestResult> RequestAsync(RegistrationRequest request, CancellationToken cancellationToken);

    /// <summary>Makes the account, with its address proven.</summary>
    /// <param name="answer">The link or the code.</param>
    /// <param name="correction">What was entered anew after a first try; null for nothing.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The account; or what to mend, and then the proof can be used again.</returns>
    Task<RegistrationResult> ConfirmAsync(ProofAnswer answer, RegistrationCorrection? correction, CancellationToken cancellationToken);
}
