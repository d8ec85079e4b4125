namespace OidcProfiles.Accounts.Deletion;

/// <summary>Where it is kept which accounts are to be erased. Every write joins <see cref="IUnitOfWork"/>; the rows go with their users.</summary>
public interface IDeletionStore
{
    /// <summary>Adds a deletion.</summary>
    /// <param name="deletion">The deletion, of a user that is there.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>False if the account has one already, which stays as it is. Of two at once, one may fail with a conflict instead.</returns>
    Task<bool> TryAddAsync(PendingDeletion deletion, CancellationToken cancellationToken);

    /// <summary>Reads a deletion.</summary>
    /// <param name="userId">Whose; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    Task<PendingDeletion?> FindAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Takes a deletion away: to keep the account, or to erase it. Of two at once one gets true.</summary>
    /// <param name="userId">Whose; any text may be asked for.</param>
    /// <param name="dueBy">Only if it is due at this time; null in any case.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<bool> TryRemoveAsync(string userId, DateTimeOffset? dueBy, CancellationToken cancellationToken);

    /// <summary>The users whose accounts are due, the longest due first.</summary>
    /// <param name="now">The time.</param>
    /// <param name="skip">How many of them are left out.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<string>> ListDueAsync(DateTimeOffset now, int skip, int limit, CancellationToken cancellationToken);
}
