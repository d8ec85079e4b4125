namespace OidcProfiles.Accounts.Sessions;

/// <summary>Where sessions are kept. Every write joins <see cref="IUnitOfWork"/>.</summary>
public interface ISessionStore
{
    /// <summary>Adds a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task AddAsync(UserSession session, CancellationToken cancellationToken);

    /// <summary>Reads a session with one query, and records that it was used if that was not recorded for a while.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if it is over.</returns>
    Task<UserSession?> UseAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The sessions of a user, the last used first.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<UserSession>> ListAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Ends one session of a user, or all but one.</summary>
    /// <param name="userId">Whose; the session of another user is not touched.</param>
    /// <param name="id">The one to end; null for all.</param>
    /// <param name="except">The one to keep when all end; null for none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many ended.</returns>
    Task<int> EndAsync(string userId, Guid? id, Guid? except, CancellationToken cancellationToken);

    /// <summary>Deletes sessions that were last used before a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many.</returns>
    Task<int> DeleteUnusedAsync(DateTimeOffset time, CancellationToken cancellationToken);
}
