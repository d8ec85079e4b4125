using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OidcProfiles;

/// <summary>Deletes what has been kept for long enough, at start and once an hour, each time in a scope of its own.</summary>
internal abstract class HourlyRetention(IServiceScopeFactory scopes, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Deletes once.</summary>
    /// <param name="services">The services of the scope.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>False if there is nothing to delete from, now or ever.</returns>
    protected abstract Task<bool> DeleteAsync(IServiceProvider services, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Says that it failed; it is tried again in an hour.</summary>
    protected abstract void Tell(Exception exception);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (!await TryDeleteAsync(stoppingToken))
            {
                return;
            }

            using var timer = new PeriodicTimer(Interval, time);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryDeleteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task<bool> TryDeleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await DeleteAsync(scope.ServiceProvider, time.GetUtcNow(), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Tell(exception);
            return true;
        }
    }
}
