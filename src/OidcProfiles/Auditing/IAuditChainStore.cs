namespace OidcProfiles.Auditing;

/// <summary>Where events get their places in the chain. <see cref="SealAsync"/> and <see cref="DeleteBeforeAsync"/> wait for each other over all instances.</summary>
public interface IAuditChainStore
{
    /// <summary>Gives the next numbers and hashes to committed events that have none, by time and then by id, in one transaction.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many.</returns>
    /// <exception cref="InvalidOperationException">There are sealed events, but nothing is kept about the chain.</exception>
    Task<int> SealAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Where the chain begins and ends.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if nothing is kept about it.</returns>
    Task<AuditChainState?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Events that have a number, whatever it is, by number and then by id.</summary>
    /// <param name="after">Only what comes after this one in that order; null to begin with the first.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<StoredAudit>> ListSealedAsync(StoredAudit? after, int limit, CancellationToken cancellationToken);

    /// <summary>When the oldest event happened that has no number.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if all have one.</returns>
    Task<DateTimeOffset?> FindUnsealedAsync(CancellationToken cancellationToken);

    /// <summary>Deletes events from the front of the chain, and moves the anchor, in one transaction: up to the first that is young or has a fault.</summary>
    /// <param name="time">The time; events of just this time stay.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<AuditRemoval> DeleteBeforeAsync(DateTimeOffset time, int limit, CancellationToken cancellationToken);
}
