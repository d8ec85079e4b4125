using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>The snapshots of the links that Identity has.</summary>
internal sealed class UpstreamSnapshots<TUser>(UserManager<TUser> manager, SnapshotKeeper snapshots) : IUpstreamSnapshots
    where TUser : class
{
    public async Task<IReadOnlyList<StoredUpstreamSnapshot>> ListAsync(string userId, CancellationToken cancellationToken)
    {
        if (!manager.SupportsUserLogin || await manager.FindByIdAsync(userId) is not { } user)
        {
            return [];
        }

        // A host may have ended a link by its own means.
        var links = (await manager.GetLoginsAsync(user)).Select(login => (login.LoginProvider, login.ProviderKey)).ToHashSet();
        return [.. (await snapshots.ListAsync(userId, cancellationToken))
            .Where(stored => links.Contains((stored.Snapshot.Provider, stored.Snapshot.Key)))];
    }
}
