namespace OidcProfiles.Accounts.SignIn;

/// <summary>Where attempts to sign in are counted, for all instances together. It holds no names and no network addresses.</summary>
public interface ISignInAttemptStore
{
    /// <summary>Counts an attempt for its network and for its account, or for neither. Of many at once each is counted.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="options">How many there are.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<SignInTurn> TryBeginAsync(SignInAttempt attempt, AccountSignInOptions options, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// The password was right: the network starts anew and is known for the account by all its names, and the account gets the attempt back;
    /// what strangers did elsewhere still counts for strangers.
    /// </summary>
    /// <param name="turn">The attempt.</param>
    /// <param name="accounts">All names of the account, each as in <see cref="SignInAttempt.Account"/>.</param>
    /// <param name="knownUntil">Until when the network is known.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task SucceedAsync(
        SignInTurn turn, IReadOnlyCollection<string> accounts, DateTimeOffset knownUntil, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes the one notice that there is of an account that has to wait, within its window.</summary>
    /// <param name="account">As in <see cref="SignInAttempt.Account"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>False if it was taken before.</returns>
    Task<bool> TryNoticeAsync(string account, CancellationToken cancellationToken);

    /// <summary>Forgets all attempts and known networks of an account.</summary>
    /// <param name="accounts">All its names, each as in <see cref="SignInAttempt.Account"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task ClearAsync(IReadOnlyCollection<string> accounts, CancellationToken cancellationToken);

    /// <summary>Deletes counts that are over.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many.</returns>
    Task<int> DeleteOverAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
