namespace OidcProfiles.Accounts.Passwords.Temporary;

/// <summary>
/// A password of their own for somebody who has entered a temporary one. Nobody is signed in until then: there is no session that a page or
/// a client could use, only a secret that does this.
/// </summary>
public interface INewPassword
{
    /// <summary>Whether a secret still allows it. It uses nothing up.</summary>
    /// <param name="secret">What <see cref="SignIn.SignInOutcome.NewPasswordSecret"/> was; anything may be given.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<bool> IsOpenAsync(string? secret, CancellationToken cancellationToken);

    /// <summary>Sets the password; then the temporary one is over and its owner is told.</summary>
    /// <param name="secret">What <see cref="SignIn.SignInOutcome.NewPasswordSecret"/> was; anything may be given.</param>
    /// <param name="password">The new password.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// The account, to be signed in now; or what the rules of the host say, <see cref="ProfileErrorDescriber.PasswordUnchanged"/>, or
    /// <see cref="ProfileErrorDescriber.InvalidProof"/>.
    /// </returns>
    Task<FirstPasswordResult> SetAsync(string? secret, string password, RequestOrigin origin, CancellationToken cancellationToken);
}
