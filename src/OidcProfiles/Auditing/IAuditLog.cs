namespace OidcProfiles.Auditing;

/// <summary>Reads what was recorded.</summary>
public interface IAuditLog
{
    /// <summary>One page, the newest first. What is recorded in the meantime does not shift the pages after it.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="before">Where the page begins: <see cref="AuditPage.Next"/> of the page before; null for the newest.</param>
    /// <param name="limit">How many at most, from 1 to 1000.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not from 1 to 1000.</exception>
    Task<AuditPage> ListAsync(AuditFilter filter, AuditPosition? before, int limit, CancellationToken cancellationToken);

    /// <summary>All of them, the newest first, read page by page.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    IAsyncEnumerable<AuditEntry> ReadAsync(AuditFilter filter, CancellationToken cancellationToken);

    /// <summary>
    /// Writes them as JSON Lines, the newest first: an object a line, in UTF-8, with <c>id</c>, <c>at</c>, <c>event</c>, <c>succeeded</c>,
    /// <c>user_id</c>, <c>actor_id</c>, <c>client_id</c>, <c>correlation_id</c>, <c>details</c>, <c>sequence</c> and <c>hash</c>; what is null
    /// is left out. Not more than a page is in memory.
    /// </summary>
    /// <param name="filter">Which events.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many.</returns>
    Task<long> ExportAsync(AuditFilter filter, Stream stream, CancellationToken cancellationToken);
}
