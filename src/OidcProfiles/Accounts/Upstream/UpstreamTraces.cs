using OidcProfiles.Accounts.Deletion;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Erases what was begun with the linked providers of a person and not ended; the snapshots go with the user.</summary>
internal sealed class UpstreamTraces(IUpstreamSnapshotStore snapshots, IErasureStore store) : IAccountEraser
{
    public async Task EraseAsync(ErasedAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var stored = await snapshots.ListAsync(account.UserId, cancellationToken);
        if (stored.Count > 0)
        {
            await store.DeleteProofsAsync(
                [.. stored.Select(one => ProofSubject.OfLogin(one.Snapshot.Provider, one.Snapshot.Key))], cancellationToken);
        }
    }
}
