namespace OidcProfiles.Email.Outbox;

/// <summary>Where turns are counted.</summary>
public interface ICooldownStore
{
    /// <summary>Takes all turns or none. Of two callers at once for the last turn just one gets it.</summary>
    /// <param name="turns">The turns, in an order that all callers keep to.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if they are taken; otherwise how long until the first one that was refused is free.</returns>
    Task<TimeSpan?> TryTakeAsync(IReadOnlyList<CooldownTurn> turns, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Deletes counts that are over.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many were deleted.</returns>
    Task<int> DeleteOverAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
