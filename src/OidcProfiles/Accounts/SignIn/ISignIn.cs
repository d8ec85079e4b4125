namespace OidcProfiles.Accounts.SignIn;

/// <summary>Signs people in with their password.</summary>
public interface ISignIn
{
    /// <summary>
    /// Signs a person in with Identity's cookie. The work and the answer are the same for unknown, locked, password-less and known accounts
    /// with a wrong password.
    /// </summary>
    /// <param name="request">What was entered.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<SignInOutcome> SignInAsync(SignInRequest request, CancellationToken cancellationToken);
}
