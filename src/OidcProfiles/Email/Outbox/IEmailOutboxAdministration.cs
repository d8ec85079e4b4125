namespace OidcProfiles.Email.Outbox;

/// <summary>What administrators do with the outbox.</summary>
public interface IEmailOutboxAdministration
{
    /// <summary>Mails, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">The last mail of the page before; null to begin with the newest.</param>
    /// <param name="limit">How many at most; 1 to 1000.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<EmailEntry>> ListAsync(EmailFilter filter, Guid? before, int limit, CancellationToken cancellationToken);

    /// <summary>How many mails there are in each state; a state without mails is there with 0.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyDictionary<EmailState, int>> CountAsync(CancellationToken cancellationToken);

    /// <summary>Takes one mail back from dead-letter.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<EmailRequeueResult> RequeueAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Takes all mails back from dead-letter.</summary>
    /// <param name="kind">Only those of this name; null for all.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<EmailRequeueResult> RequeueAllAsync(string? kind, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes a user's mails, sent or not, as a part of erasing the user. A mail that tells of the erasure (<c>account-deleted</c>) stays:
    /// it goes out, and goes with <see cref="EmailOutboxOptions.SentRetention"/>.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many were deleted.</returns>
    Task<int> EraseAsync(string userId, CancellationToken cancellationToken);
}
