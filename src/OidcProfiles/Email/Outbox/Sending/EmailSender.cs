using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OidcProfiles.Email.Delivery;

namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>
/// Sends what is in the outbox until the host ends: then it claims no more, gives back what it has not started, and finishes the rest within
/// the host's time for that. Does nothing without a store, or where it is switched off.
/// </summary>
internal sealed class EmailSender(IServiceProvider services, EmailSignal signal, TimeProvider time, ILogger<EmailSender> logger) : BackgroundService
{
    private readonly CancellationTokenSource _abandon = new();
    private int _failures;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (!Has<IEmailQueueStore>() || !services.GetRequiredService<EmailSchedule>().Options.Enabled)
        {
            return Task.CompletedTask;
        }

        if (!Has<IEmailRenderer>() || !Has<IEmailTransport>())
        {
            Log.EmailNotSent(logger);
            return Task.CompletedTask;
        }

        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(_abandon.Cancel);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        _abandon.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pump = services.GetRequiredService<EmailPump>();
        while (!stoppingToken.IsCancellationRequested)
        {
            // Before the round: what comes during it is seen by the next one.
            var next = signal.Next;
            var wait = await RunAsync(pump, stoppingToken);
            if (wait > TimeSpan.Zero)
            {
                // While something fails, new mails are no reason to try sooner.
                await (_failures == 0 ? next.WaitAsync(wait, time, stoppingToken) : Task.Delay(wait, time, stoppingToken))
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await pump.DrainAsync();
    }

    private async Task<TimeSpan> RunAsync(EmailPump pump, CancellationToken stoppingToken)
    {
        try
        {
            var wait = await pump.RunAsync(stoppingToken, _abandon.Token);
            if (_failures > 0)
            {
                _failures = 0;
                Log.EmailSenderWorksAgain(logger);
            }

            return wait;
        }
        catch (Exception exception) when (!_abandon.IsCancellationRequested)
        {
            if (++_failures == 1 && !stoppingToken.IsCancellationRequested)
            {
                Log.EmailSenderFailing(logger, exception);
            }

            return services.GetRequiredService<EmailSchedule>().Pause(_failures);
        }
    }

    private bool Has<T>() => services.GetService<IServiceProviderIsService>()?.IsService(typeof(T)) == true;
}
