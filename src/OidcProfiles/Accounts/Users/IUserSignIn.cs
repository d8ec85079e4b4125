namespace OidcProfiles.Accounts.Users;

/// <summary>
/// Signs a person in who has just proven who they are by other means than a password: by the mail of a registration, of an invitation.
/// </summary>
public interface IUserSignIn
{
    /// <summary>Begins a session in the browser of this request.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="persistent">Whether the session outlives the browser.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>False if the account is gone, locked, needs a second factor, or may not sign in by the rules of the host.</returns>
    Task<bool> SignInAsync(string userId, bool persistent, CancellationToken cancellationToken);
}
