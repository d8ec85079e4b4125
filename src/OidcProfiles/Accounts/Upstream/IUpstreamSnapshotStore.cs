namespace OidcProfiles.Accounts.Upstream;

/// <summary>Where the last normalised profile of each external login is kept. Every write joins <see cref="IUnitOfWork"/>.</summary>
public interface IUpstreamSnapshotStore
{
    /// <summary>Keeps a snapshot in the place of the one before, of this user and this login.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="snapshot">The profile.</param>
    /// <param name="time">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task SaveAsync(string userId, UpstreamSnapshot snapshot, DateTimeOffset time, CancellationToken cancellationToken);

    /// <summary>All snapshots of a user, the newest first.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<StoredUpstreamSnapshot>> ListAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Deletes the snapshots of a user, except for some.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="kept">The logins to keep: provider and <see cref="UpstreamSnapshot.Key"/>; empty to delete all.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many were deleted.</returns>
    Task<int> DeleteAsync(string userId, IReadOnlyCollection<(string Provider, string Key)> kept, CancellationToken cancellationToken);
}
