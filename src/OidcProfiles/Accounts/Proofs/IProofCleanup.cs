namespace OidcProfiles.Accounts.Proofs;

/// <summary>Ends proofs before or after their time.</summary>
public interface IProofCleanup
{
    /// <summary>Deletes what expired before a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many.</returns>
    Task<int> DeleteExpiredAsync(DateTimeOffset time, CancellationToken cancellationToken);

    /// <summary>
    /// Ends what was begun for a user, except the right of the old address to stop a change of address: whoever made that change could
    /// otherwise take the right away by a new password.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task EndOfUserAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Deletes all proofs of a user: with the account.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task DeleteOfUserAsync(string userId, CancellationToken cancellationToken);
}
