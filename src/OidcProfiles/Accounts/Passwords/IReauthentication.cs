namespace OidcProfiles.Accounts.Passwords;

/// <summary>Lets a signed-in person prove again who they are.</summary>
public interface IReauthentication
{
    /// <summary>Whether the person has a password to prove it with.</summary>
    /// <param name="userId">Who.</param>
    Task<bool> HasPasswordAsync(string userId);

    /// <summary>
    /// Looks at the password, with the limits of a sign-in. If it is right, the browser gets a new session that says so
    /// (<see cref="Sessions.UserSession.AuthenticatedAt"/>), and the old one ends with every copy of its cookie.
    /// </summary>
    /// <param name="userId">Who.</param>
    /// <param name="password">The password.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<PasswordProofResult> ProveAsync(string userId, string password, RequestOrigin origin, CancellationToken cancellationToken);
}
