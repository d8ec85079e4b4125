using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.Auditing;

/// <summary>Seals every few seconds, and once more when the host stops, so that nothing waits until it starts again.</summary>
internal sealed class AuditSealer(IServiceScopeFactory scopes, TimeProvider time, ILogger<AuditSealer> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>How long a host that stops is kept waiting.</summary>
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(3);

    private bool _isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!HasStore())
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TrySealAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops, and waits for this one.
            await SealTheLastAsync();
        }
    }

    private async Task SealTheLastAsync()
    {
        using var limit = new CancellationTokenSource(LastMoment, time);
        try
        {
            await TrySealAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            // It is sealed when the host starts again.
        }
    }

    private bool HasStore()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(IAuditChainStore)) == true;
    }

    private async Task TrySealAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IAuditChain>().SealAsync(cancellationToken);
            if (_isFailing)
            {
                Log.AuditSealedAgain(logger);
            }

            _isFailing = false;
        }
        catch (ObjectDisposedException)
        {
            // Whoever stops the host did not wait; it is sealed when it starts again.
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Told once, not every few seconds.
            if (!_isFailing)
            {
                Log.AuditNotSealed(logger, exception);
            }

            _isFailing = true;
        }
    }
}
