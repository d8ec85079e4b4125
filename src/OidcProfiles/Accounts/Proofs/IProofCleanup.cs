namespace OidcProfiles.Accounts.Proofs;

/// <summary>Ends proofs before or after their time.</summary>
public interface IProofCleanup
{
    /// <summary>Deletes what expired before a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many.</returns>
    Task<int> DeleteExpiredAsync(DateTimeOffset time, CancellationToken cancellationToken);

    /// <summary>Deletes all proofs of a user: after a reset, or with the account.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task DeleteOfUserAsync(string userId, CancellationToken cancellationToken);
}
