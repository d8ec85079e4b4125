using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Attempts to sign in, in the host's context. All writers take the rows of networks first and those of accounts then.</summary>
internal sealed class SignInAttemptStore<TContext>(TContext context) : ISignInAttemptStore
    where TContext : DbContext
{
    private const int Attempts = 5;
    private const string AllNetworks = "";
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    private readonly SignInCounts _counts = new(context);

    private IQueryable<SignInCountEntity> Rows => context.Set<SignInCountEntity>().AsNoTracking();

    public Task<SignInTurn> TryBeginAsync(
        SignInAttempt attempt, AccountSignInOptions options, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync(
            async token =>
            {
                await using var transaction = await StoreTransaction.BeginAsync(context, token);
                var time = now.UtcDateTime;
                var network = await _counts.TakeAsync(attempt.Account, attempt.Network, options.PerNetwork, options.Window, isForced: false, time, token);
                if (!network.IsTaken)
                {
                    return new(attempt, IsKnown(network, time), Wait(network, time), null);
                }

                var known = IsKnown(network, time);
                var account = await _counts.TakeAsync(attempt.Account, AllNetworks, options.PerAccount, options.Window, isForced: known, time, token);
                if (!account.IsTaken)
                {
                    return new(attempt, known, Wait(account, time), null);
                }

                await transaction.CommitAsync(token);
                return new SignInTurn(attempt, known, null, WaitsUntil(account, time))
                {
                    Attempts = network.Row.Count,
                    NetworkWaitsUntil = WaitsUntil(network, time),
                };
            },
            cancellationToken);

    public Task SucceedAsync(
        SignInTurn turn, IReadOnlyCollection<string> accounts, DateTimeOffset knownUntil, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync(
            async token =>
            {
                await using var transaction = await StoreTransaction.BeginAsync(context, token);
                foreach (var account in accounts.Append(turn.Attempt.Account).Distinct().Order(StringComparer.Ordinal))
                {
                    await _counts.KnowAsync(account, turn.Attempt.Network, knownUntil.UtcDateTime, now.UtcDateTime, token);
                }

                await _counts.GiveBackAsync(turn.Attempt.Account, AllNetworks, turn.IsKnownNetwork, token);
                await transaction.CommitAsync(token);
                return true;
            },
            cancellationToken);

    public async Task<bool> TryNoticeAsync(string account, CancellationToken cancellationToken) =>
        await Rows.Where(row => row.Account == account && row.Network == AllNetworks && !row.IsNoticed)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsNoticed, true), cancellationToken) == 1;

    public async Task ClearAsync(IReadOnlyCollection<string> accounts, CancellationToken cancellationToken)
    {
        var rows = Rows.Where(row => accounts.Contains(row.Account));
        await rows.Where(row => row.Network != AllNetworks).ExecuteDeleteAsync(cancellationToken);
        await rows.Where(row => row.Network == AllNetworks).ExecuteDeleteAsync(cancellationToken);
    }

    public Task<int> DeleteOverAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var time = now.UtcDateTime;
        return Rows.Where(row => row.WindowEndsAt <= time && row.NextAt <= time && (row.KnownUntil == null || row.KnownUntil <= time))
            .ExecuteDeleteAsync(cancellationToken);
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

    private static bool IsKnown(SignInCount network, DateTime now) => network.Row.KnownUntil > now;

    private static DateTimeOffset? WaitsUntil(SignInCount count, DateTime now) => count.Row.NextAt > now ? Times.Read(count.Row.NextAt) : null;

    private static TimeSpan Wait(SignInCount count, DateTime now)
    {
        var wait = count.Row.NextAt - now;

        // It may have become free meanwhile.
        return wait > ShortestWait ? wait : ShortestWait;
    }
}
