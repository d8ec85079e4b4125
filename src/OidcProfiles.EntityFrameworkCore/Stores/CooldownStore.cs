using Microsoft.EntityFrameworkCore;
using OidcProfiles.Email.Outbox;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Turns in the host's context.</summary>
internal sealed class CooldownStore<TContext>(TContext context) : ICooldownStore
    where TContext : DbContext
{
    private const int Attempts = 5;
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    private IQueryable<CooldownEntity> Rows => context.Set<CooldownEntity>().AsNoTracking();

    public async Task<TimeSpan?> TryTakeAsync(IReadOnlyList<CooldownTurn> turns, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Whoever is first makes the row; the other finds it at the next attempt.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await context.Database.CreateExecutionStrategy()
                    .ExecuteAsync(token => TakeAllAsync(turns, now.UtcDateTime, token), cancellationToken);
            }
            catch (Exception exception) when (attempt < Attempts && SaveFailures.IsConflict(exception))
            {
                // Again.
            }
        }
    }

    public Task<int> DeleteOverAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var time = now.UtcDateTime;
        return Rows.Where(row => row.WindowEndsAt <= time && row.NextAt <= time).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<TimeSpan?> TakeAllAsync(IReadOnlyList<CooldownTurn> turns, DateTime now, CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(context, cancellationToken);
        foreach (var turn in turns)
        {
            if (await TakeAsync(turn, now, cancellationToken) is { } wait)
            {
                return wait;
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private async Task<TimeSpan?> TakeAsync(CooldownTurn turn, DateTime now, CancellationToken cancellationToken)
    {
        var (rule, next, end) = (turn.Rule, now + turn.Rule.Gap, now + turn.Rule.Window);
        var count = await Rows
            .Where(row => row.Id == turn.Key && row.NextAt <= now && (row.WindowEndsAt <= now || row.Count < rule.Limit))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.NextAt, next)
                    .SetProperty(row => row.Count, row => row.WindowEndsAt <= now ? 1 : row.Count + 1)
                    .SetProperty(row => row.WindowEndsAt, row => row.WindowEndsAt <= now ? end : row.WindowEndsAt),
                cancellationToken);
        if (count > 0)
        {
            return null;
        }

        if (await Rows.FirstOrDefaultAsync(row => row.Id == turn.Key, cancellationToken) is { } row)
        {
            return Wait(row, rule, now);
        }

        using var rows = new TrackedRows(context);
        rows.Track(new CooldownEntity { Id = turn.Key, NextAt = next, WindowEndsAt = end, Count = 1 }, EntityState.Added);
        await context.SaveChangesAsync(cancellationToken);
        return null;
    }

    private static TimeSpan Wait(CooldownEntity row, CooldownRule rule, DateTime now)
    {
        var free = row.Count >= rule.Limit && row.WindowEndsAt > row.NextAt ? row.WindowEndsAt : row.NextAt;
        var wait = free - now;

        // It may have become free meanwhile.
        return wait > ShortestWait ? wait : ShortestWait;
    }
}
