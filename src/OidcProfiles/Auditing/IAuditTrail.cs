namespace OidcProfiles.Auditing;

/// <summary>Records what happened, for people who have to find out later. Every write joins <see cref="IUnitOfWork"/>.</summary>
public interface IAuditTrail
{
    /// <summary>Records an event, with the time and the correlation id of now.</summary>
    /// <param name="record">What happened.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task RecordAsync(AuditRecord record, CancellationToken cancellationToken);
}
