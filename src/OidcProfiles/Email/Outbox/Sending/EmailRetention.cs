using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>Every few minutes: gives up what nobody needs any more, and deletes what has been kept for long enough.</summary>
internal sealed class EmailRetention(IServiceProvider services, EmailSchedule schedule, EmailEvents events, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    public override Task StartAsync(CancellationToken cancellationToken) =>
        services.GetService<IServiceProviderIsService>()?.IsService(typeof(IEmailQueueStore)) == true
            ? base.StartAsync(cancellationToken)
            : Task.CompletedTask;

    /// <summary>Once, for all that is due.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            var now = time.GetUtcNow();
            var (store, options) = (scope.ServiceProvider.GetRequiredService<IEmailQueueStore>(), schedule.Options);
            foreach (var (kind, count) in await store.ExpireAsync(now, EmailReason.Expired, cancellationToken))
            {
                events.Expired(kind, count);
            }

            var limits = new EmailRetentionLimits(
                now - options.SentRetention, now - options.DeadEnvelopeRetention, now - options.DeadRetention);
            events.Deleted(await store.CleanAsync(limits, cancellationToken));
            if (scope.ServiceProvider.GetService<ICooldownStore>() is { } cooldowns)
            {
                await cooldowns.DeleteOverAsync(now, cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            events.NotDeleted(exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
