using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Accounts;

/// <summary>Deletes proofs that are over and sessions that nobody uses any more, at start and once an hour.</summary>
internal sealed class AccountRetention(
    IServiceScopeFactory scopes, IOptions<OidcProfilesOptions> options, TimeProvider time, ILogger<AccountRetention> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await TryDeleteAsync(stoppingToken) && await timer.WaitForNextTickAsync(stoppingToken))
            {
                // Again.
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <returns>False if there is nothing to delete from, now or ever.</returns>
    private async Task<bool> TryDeleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (scope.ServiceProvider.GetService<IProofCleanup>() is not { } proofs
                || scope.ServiceProvider.GetService<ISessionStore>() is not { } sessions)
            {
                return false;
            }

            var now = time.GetUtcNow();
            var (over, unused) = (
                await proofs.DeleteExpiredAsync(now, cancellationToken),
                await sessions.DeleteUnusedAsync(now - options.Value.Accounts.SessionRetention, cancellationToken));
            if (over + unused > 0)
            {
                Log.AccountRowsDeleted(logger, over, unused);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.AccountRowsNotDeleted(logger, exception);
        }

        return true;
    }
}
