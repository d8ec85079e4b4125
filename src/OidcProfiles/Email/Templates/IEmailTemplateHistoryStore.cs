namespace OidcProfiles.Email.Templates;

/// <summary>Where it is kept what the templates of the database said before.</summary>
public interface IEmailTemplateHistoryStore
{
    /// <summary>Keeps a version; within <see cref="IUnitOfWork"/> with everything else or not at all.</summary>
    /// <param name="version">The version; its id is not used.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task AddAsync(EmailTemplateVersion version, CancellationToken cancellationToken);

    /// <summary>The versions of one template, the newest first.</summary>
    /// <param name="name">Which template.</param>
    /// <param name="before">Only versions with a smaller id; null to begin with the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<EmailTemplateVersion>> ListAsync(string name, long? before, int limit, CancellationToken cancellationToken);

    /// <summary>One version.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    Task<EmailTemplateVersion?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>Deletes what is older than a time.</summary>
    /// <param name="time">The time; versions of just this time stay.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many were deleted.</returns>
    Task<int> DeleteBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken);
}
