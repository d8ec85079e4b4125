namespace OidcProfiles.Accounts.Passwords;

/// <summary>A new password for somebody who is signed in.</summary>
public interface IPasswordChange
{
    /// <summary>
    /// Sets the password. The current one is looked at with the limits of a sign-in. Then every other session and every token and authorization
    /// of the account ends, and its open requests; this browser gets a new session; the owner is told by mail.
    /// </summary>
    /// <param name="request">What was entered.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success, or what to mend; then nothing has changed.</returns>
    Task<PasswordProofResult> ChangeAsync(PasswordChangeRequest request, CancellationToken cancellationToken);
}
