namespace OidcProfiles.History;

/// <summary>Where the history of values and definitions is read. It is written with the changes themselves, never alone.</summary>
public interface IHistoryStore
{
    /// <summary>The changes of one user's values, the newest first. They go with the user.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="before">Only entries older than this entry; null to begin with the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<HistoryEntry>> ListOfUserAsync(string userId, string? before, int limit, CancellationToken cancellationToken);

    /// <summary>The changes of definitions, the newest first.</summary>
    /// <param name="attributeId">Of one attribute; null for all.</param>
    /// <param name="before">Only entries older than this entry; null to begin with the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<HistoryEntry>> ListOfDefinitionsAsync(
        string? attributeId, string? before, int limit, CancellationToken cancellationToken);

    /// <summary>One entry.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    Task<HistoryEntry?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Deletes what is older than a time.</summary>
    /// <param name="time">The time; entries of just this time stay.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many were deleted.</returns>
    Task<int> DeleteBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken);
}
