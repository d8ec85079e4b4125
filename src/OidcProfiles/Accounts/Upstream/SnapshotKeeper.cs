namespace OidcProfiles.Accounts.Upstream;

/// <summary>Keeps what each link sent last, and lets it go with the link.</summary>
internal sealed class SnapshotKeeper(IUpstreamSnapshotStore store, TimeProvider time)
{
    /// <summary>Within a unit of work.</summary>
    public Task KeepAsync(string userId, UpstreamSnapshot snapshot, CancellationToken cancellationToken) =>
        store.SaveAsync(userId, snapshot, time.GetUtcNow(), cancellationToken);

    /// <summary>Deletes those whose link is gone, whoever ended it.</summary>
    public Task<int> DeleteOthersAsync(string userId, IEnumerable<(string Provider, string Key)> links, CancellationToken cancellationToken) =>
        store.DeleteAsync(userId, [.. links], cancellationToken);

    public Task<IReadOnlyList<StoredUpstreamSnapshot>> ListAsync(string userId, CancellationToken cancellationToken) =>
        store.ListAsync(userId, cancellationToken);
}
