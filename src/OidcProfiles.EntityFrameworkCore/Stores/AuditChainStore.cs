using Microsoft.EntityFrameworkCore;
using OidcProfiles.Auditing;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>The chain in the host's context.</summary>
internal sealed class AuditChainStore<TContext>(TContext context) : IAuditChainStore
    where TContext : DbContext
{
    private const int Attempts = 5;

    private readonly AuditChainLock _chain = new(context);

    private IQueryable<AuditEntity> Rows => context.Set<AuditEntity>().AsNoTracking();

    public async Task<int> SealAsync(int limit, CancellationToken cancellationToken)
    {
        // Most of the time there is nothing, and nobody is to wait for that.
        return await Rows.AnyAsync(row => row.Sequence == null, cancellationToken)
            ? await ExecuteAsync(token => TrySealAsync(limit, token), cancellationToken)
            : 0;
    }

    public async Task<AuditChainState?> ReadAsync(CancellationToken cancellationToken) =>
        await context.Set<AuditChainEntity>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == AuditChainEntity.TheId, cancellationToken) is { } row
            ? AuditRows.ToState(row)
            : null;

    public async Task<IReadOnlyList<StoredAudit>> ListSealedAsync(StoredAudit? after, int limit, CancellationToken cancellationToken)
    {
        var found = Rows.Where(row => row.Sequence != null);
        if (after is { Sequence: { } sequence, Id: var id })
        {
            found = found.Where(row => row.Sequence > sequence || (row.Sequence == sequence && row.Id > id));
        }

        var rows = await found.OrderBy(row => row.Sequence).ThenBy(row => row.Id).Take(limit).ToListAsync(cancellationToken);
        return rows.ConvertAll(AuditRows.ToStored);
    }

    public async Task<DateTimeOffset?> FindUnsealedAsync(CancellationToken cancellationToken) =>
        Times.Read(await Rows.Where(row => row.Sequence == null).MinAsync(row => (DateTime?)row.At, cancellationToken));

    public Task<AuditRemoval> DeleteBeforeAsync(DateTimeOffset time, int limit, CancellationToken cancellationToken) =>
        ExecuteAsync(token => TryDeleteAsync(time, limit, token), cancellationToken);

    private async Task<int> TrySealAsync(int limit, CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(context, cancellationToken);
        var head = (await _chain.TakeAsync(cancellationToken) ?? await _chain.BeginAsync(cancellationToken)).Head;

        // Read after the lock was taken: what another instance sealed meanwhile has its number now.
        var found = await Rows.Where(row => row.Sequence == null).OrderBy(row => row.At).ThenBy(row => row.Id).Take(limit).ToListAsync(cancellationToken);
        using var rows = new TrackedRows(context);
        foreach (var row in found)
        {
            head = new(head.Sequence + 1, AuditLink.Hash(head.Hash, AuditRows.ToStored(row)));
            var entry = rows.Track(row, EntityState.Unchanged);
            entry.Property(sealing => sealing.Sequence).CurrentValue = head.Sequence;
            entry.Property(sealing => sealing.Hash).CurrentValue = head.Hash;
        }

        await context.SaveChangesAsync(cancellationToken);
        await _chain.MoveHeadAsync(head, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return found.Count;
    }

    private async Task<AuditRemoval> TryDeleteAsync(DateTimeOffset time, int limit, CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(context, cancellationToken);
        if (await _chain.TakeAsync(cancellationToken) is not { } state)
        {
            return new(0, Fault: null);
        }

        var (anchor, fault) = await FindLastAsync(state.Anchor, time, limit, cancellationToken);
        if (anchor == state.Anchor)
        {
            return new(0, fault);
        }

        var count = await Rows.Where(row => row.Sequence <= anchor.Sequence).ExecuteDeleteAsync(cancellationToken);
        await _chain.MoveAnchorAsync(anchor, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(count, fault);
    }

    /// <summary>The last event that is too old, with no younger one and no fault before it.</summary>
    private async Task<(AuditCheckpoint Last, AuditFault? Fault)> FindLastAsync(
        AuditCheckpoint position, DateTimeOffset time, int limit, CancellationToken cancellationToken)
    {
        foreach (var row in await ListSealedAsync(after: null, limit, cancellationToken))
        {
            if (AuditLink.FindFault(position, row) is { } kind)
            {
                return (position, new(kind, kind == AuditFaultKind.Missing ? position.Sequence + 1 : row.Sequence, row.At));
            }

            if (row.At >= time)
            {
                break;
            }

            position = new(position.Sequence + 1, row.Hash!);
        }

        return (position, null);
    }

    /// <summary>Whoever is first makes the row; the other finds it at the next attempt.</summary>
    private async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await context.Database.CreateExecutionStrategy().ExecuteAsync(act, cancellationToken);
            }
            catch (Exception exception) when (attempt < Attempts && SaveFailures.IsConflict(exception))
            {
                // Again.
            }
        }
    }
}
