namespace OidcProfiles.Auditing;

/// <summary>Counts what was recorded.</summary>
public interface IAuditStatistics
{
    /// <summary>How often each event happened on each day; a day on which it did not is not there.</summary>
    /// <param name="events">Which events; each costs as much as there are of it.</param>
    /// <param name="from">From this time on.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<AuditDay>> CountByDayAsync(
        IReadOnlyCollection<string> events, DateTimeOffset from, CancellationToken cancellationToken);
}
