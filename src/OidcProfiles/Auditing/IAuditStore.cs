namespace OidcProfiles.Auditing;

/// <summary>Where events are kept. Every write joins <see cref="IUnitOfWork"/>.</summary>
public interface IAuditStore
{
    /// <summary>Adds an event that is not sealed. It waits for no other.</summary>
    /// <param name="row">The event.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task AddAsync(StoredAudit row, CancellationToken cancellationToken);

    /// <summary>Events by time and then by id, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only what comes after this one in that order; null to begin with the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<StoredAudit>> ListAsync(AuditFilter filter, AuditPosition? before, int limit, CancellationToken cancellationToken);

    /// <summary>Takes id and salt of a person out of all events, also of sealed ones; commitments stay.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="pseudonym">What stands in place of the id where the person acted on others.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How often the person was named.</returns>
    Task<int> EraseAsync(string userId, string pseudonym, CancellationToken cancellationToken);
}
