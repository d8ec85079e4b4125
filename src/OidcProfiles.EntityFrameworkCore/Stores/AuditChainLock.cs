using Microsoft.EntityFrameworkCore;
using OidcProfiles.Auditing;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>The one row of the chain, held until the transaction ends, so that of all instances one seals or deletes at a time.</summary>
internal sealed class AuditChainLock(DbContext context)
{
    private IQueryable<AuditChainEntity> Chains => context.Set<AuditChainEntity>().AsNoTracking().Where(row => row.Id == AuditChainEntity.TheId);

    /// <summary>Waits for the row. An update that changes nothing is what every database holds a row by.</summary>
    /// <returns>The row; null if there is none.</returns>
    public async Task<AuditChainState?> TakeAsync(CancellationToken cancellationToken)
    {
        var taken = await Chains.ExecuteUpdateAsync(set => set.SetProperty(row => row.Sequence, row => row.Sequence), cancellationToken);
        return taken == 0 ? null : AuditRows.ToState(await Chains.SingleAsync(cancellationToken));
    }

    /// <summary>Makes the row of a chain that begins. Of two at once the second fails by the key.</summary>
    public async Task<AuditChainState> BeginAsync(CancellationToken cancellationToken)
    {
        var state = AuditChainState.Empty;
        using var rows = new TrackedRows(context);
        rows.Track(
            new AuditChainEntity
            {
                Sequence = state.Head.Sequence,
                Hash = state.Head.Hash,
                AnchorSequence = state.Anchor.Sequence,
                AnchorHash = state.Anchor.Hash,
            },
            EntityState.Added);
        await context.SaveChangesAsync(cancellationToken);

        // Not before: another instance may have made the row, and sealed, since it was looked for.
        if (await context.Set<AuditEntity>().AnyAsync(row => row.Sequence != null, cancellationToken))
        {
            throw new InvalidOperationException(
                "Events of the audit trail have numbers, but the row of OidcProfileAuditChain is gone: somebody has deleted it. Nothing is sealed until it is "
                + "restored from a backup, or the numbers and hashes are set to null after keeping a copy.");
        }

        return state;
    }

    public Task MoveHeadAsync(AuditCheckpoint head, CancellationToken cancellationToken) => Chains.ExecuteUpdateAsync(
        set => set.SetProperty(row => row.Sequence, head.Sequence).SetProperty(row => row.Hash, head.Hash), cancellationToken);

    public Task MoveAnchorAsync(AuditCheckpoint anchor, CancellationToken cancellationToken) => Chains.ExecuteUpdateAsync(
        set => set.SetProperty(row => row.AnchorSequence, anchor.Sequence).SetProperty(row => row.AnchorHash, anchor.Hash), cancellationToken);
}
