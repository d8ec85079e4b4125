using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Single rows of attempts, within a transaction.</summary>
internal sealed class SignInCounts(DbContext context)
{
    /// <summary>Nobody waits. Not the present time: of two at once, that which looked at the clock first would wait for the other.</summary>
    private static readonly DateTime NoWait = DateTime.UnixEpoch;

    private IQueryable<SignInCountEntity> Rows => context.Set<SignInCountEntity>().AsNoTracking();

    /// <summary>
    /// Counts an attempt, unless it came too soon. The update holds the row until the end of the transaction, so that of many at once each
    /// sees the count and the wait that the one before it made.
    /// </summary>
    public async Task<SignInCount> TakeAsync(
        string account, string network, SignInBackOff rule, TimeSpan window, bool isForced, DateTime now, CancellationToken cancellationToken)
    {
        var end = now + window;
        var taken = await Find(account, network).Where(row => isForced || row.NextAt <= now).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Count, row => row.WindowEndsAt <= now ? 1 : row.Count + 1)
                .SetProperty(row => row.IsNoticed, row => row.WindowEndsAt > now && row.IsNoticed)
                .SetProperty(row => row.WindowEndsAt, row => row.WindowEndsAt <= now ? end : row.WindowEndsAt),
            cancellationToken);
        var row = await Find(account, network).FirstOrDefaultAsync(cancellationToken);
        if (taken == 0 && row is not null && (isForced || row.NextAt <= now))
        {
            // Somebody made the row between the update and the look.
            return await TakeAsync(account, network, rule, window, isForced, now, cancellationToken);
        }

        if (row is null)
        {
            row = new() { Account = account, Network = network, Count = 1, NextAt = NextAt(rule, 1, now), WindowEndsAt = end };
            await AddAsync(row, cancellationToken);
            return new(IsTaken: true, row);
        }

        // Somebody whom others cannot keep waiting does not make them wait either.
        if (taken > 0 && !isForced)
        {
            var next = row.NextAt = NextAt(rule, row.Count, now);
            await Find(account, network).ExecuteUpdateAsync(set => set.SetProperty(other => other.NextAt, next), cancellationToken);
        }

        return new(taken > 0, row);
    }

    /// <summary>The account was signed in to from the network.</summary>
    public async Task KnowAsync(string account, string network, DateTime until, DateTime now, CancellationToken cancellationToken)
    {
        var updated = await Find(account, network).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Count, 0)
                .SetProperty(row => row.NextAt, NoWait)
                .SetProperty(row => row.WindowEndsAt, now)
                .SetProperty(row => row.KnownUntil, until),
            cancellationToken);
        if (updated == 0)
        {
            await AddAsync(new() { Account = account, Network = network, NextAt = NoWait, WindowEndsAt = now, KnownUntil = until }, cancellationToken);
        }
    }

    /// <summary>Takes an attempt out of the count again, and the wait that came of it.</summary>
    public Task GiveBackAsync(string account, string network, bool wasForced, CancellationToken cancellationToken) =>
        Find(account, network).Where(row => row.Count > 0).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Count, row => row.Count - 1)
                .SetProperty(row => row.NextAt, row => wasForced ? row.NextAt : NoWait),
            cancellationToken);

    private static DateTime NextAt(SignInBackOff rule, int count, DateTime now) =>
        rule.WaitAfter(count) is var wait && wait > TimeSpan.Zero ? now + wait : NoWait;

    private IQueryable<SignInCountEntity> Find(string account, string network) =>
        Rows.Where(row => row.Account == account && row.Network == network);

    private async Task AddAsync(SignInCountEntity row, CancellationToken cancellationToken)
    {
        using var rows = new TrackedRows(context);
        rows.Track(row, EntityState.Added);
        await context.SaveChangesAsync(cancellationToken);
    }
}
