using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OidcProfiles.History;

/// <summary>Deletes what is older than <see cref="OidcProfilesOptions.HistoryRetention"/>, at start and once an hour.</summary>
internal sealed class HistoryRetention(
    IServiceScopeFactory scopes, IOptions<OidcProfilesOptions> options, TimeProvider time, ILogger<HistoryRetention> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.HistoryRetention is not { } retention)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await TryDeleteAsync(time.GetUtcNow() - retention, stoppingToken) && await timer.WaitForNextTickAsync(stoppingToken))
            {
                // Again.
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <returns>False if there is no history to delete from, now or ever.</returns>
    private async Task<bool> TryDeleteAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (scope.ServiceProvider.GetService<IHistoryStore>() is not { } history)
            {
                return false;
            }

            var count = await history.DeleteBeforeAsync(before, cancellationToken);
            if (count > 0)
            {
                Log.HistoryDeleted(logger, count, before);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.HistoryNotDeleted(logger, exception);
        }

        return true;
    }
}
