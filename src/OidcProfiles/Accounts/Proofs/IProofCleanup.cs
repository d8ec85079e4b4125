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
    /// Deletes what was begun for a user, and keeps the ways to take back a change of the address: whoever has the account now must not be
    /// able to end the way back of the one who had it before.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="since">The ways back from changes that were asked for since then are deleted too; null for none of them.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task DeleteOpenAsync(string userId, DateTimeOffset? since, CancellationToken cancellationToken);

    /// <summary>Deletes all proofs of a user: with the account, or when an administrator gives it another address.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task DeleteOfUserAsync(string userId, CancellationToken cancellationToken);
}
