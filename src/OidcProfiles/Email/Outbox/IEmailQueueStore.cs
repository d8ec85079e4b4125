namespace OidcProfiles.Email.Outbox;

/// <summary>
/// Where mails are kept until they are sent: what the senders of all instances do with it. Every write but the claim names the lease that
/// it was claimed with, and changes nothing if another sender has claimed the mail since.
/// </summary>
public interface IEmailQueueStore
{
    /// <summary>Takes pending mails that are due and that no living sender has; each is given to one sender only.</summary>
    /// <param name="claim">How many and for how long.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<ClaimedEmails> ClaimAsync(EmailClaim claim, CancellationToken cancellationToken);

    /// <summary>Records what became of a claimed mail, and ends its lease.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>False if the lease is another's, or the mail is gone.</returns>
    Task<bool> RecordAsync(EmailOutcome outcome, CancellationToken cancellationToken);

    /// <summary>Gives claimed mails back as they were.</summary>
    /// <param name="leaseId">The lease.</param>
    /// <param name="ids">Which.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task ReleaseAsync(Guid leaseId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Makes mails dead that are pending past their time and that no living sender has; their payload goes.</summary>
    /// <param name="now">The time.</param>
    /// <param name="reason">The reason that is kept.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many of each kind.</returns>
    Task<IReadOnlyDictionary<string, int>> ExpireAsync(DateTimeOffset now, string reason, CancellationToken cancellationToken);

    /// <summary>Deletes what has been kept for long enough.</summary>
    /// <param name="limits">How long that is.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many mails were deleted.</returns>
    Task<int> CleanAsync(EmailRetentionLimits limits, CancellationToken cancellationToken);
}
