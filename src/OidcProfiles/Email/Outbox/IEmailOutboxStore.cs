namespace OidcProfiles.Email.Outbox;

/// <summary>Where mails are kept until they are sent: what the rest of the host does with it.</summary>
public interface IEmailOutboxStore
{
    /// <summary>Adds a pending mail.</summary>
    /// <param name="email">The mail.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether it is there for good; false within a transaction that goes on.</returns>
    Task<bool> AddAsync(StoredEmail email, CancellationToken cancellationToken);

    /// <summary>Mails, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only older ones than this one, which need not be there; null to begin with the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<EmailEntry>> ListAsync(EmailFilter filter, Guid? before, int limit, CancellationToken cancellationToken);

    /// <summary>How many mails there are in each state that has some.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyDictionary<EmailState, int>> CountAsync(CancellationToken cancellationToken);

    /// <summary>The same for each day on which they were asked for; a day without any in a state is not there.</summary>
    /// <param name="from">From this time on.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<EmailDay>> CountByDayAsync(DateTimeOffset from, CancellationToken cancellationToken);

    /// <summary>Makes dead mails pending that have a payload and are not expired, as if they were new.</summary>
    /// <param name="id">One mail; null for all.</param>
    /// <param name="kind">Only mails of this name; null for all.</param>
    /// <param name="now">The time; they are due then.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<EmailRequeueResult> RequeueAsync(Guid? id, string? kind, DateTimeOffset now, CancellationToken cancellationToken);
}
