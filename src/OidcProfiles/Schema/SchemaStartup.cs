using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Schema;

/// <summary>
/// Seeds and loads the stored schema when the host starts, before the server takes requests (which starts after the hosted services),
/// and after every <see cref="IHostedLifecycleService.StartingAsync"/>, where hosts migrate. Then it looks for changes of other instances.
/// Does nothing without a store.
/// </summary>
internal sealed class SchemaStartup(IServiceProvider services, IOptions<OidcProfilesOptions> options, TimeProvider time) : BackgroundService
{
    private readonly bool _hasStore = services.GetService<IServiceProviderIsService>()?.IsService(typeof(IAttributeSchemaStore)) == true;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_hasStore)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SchemaSeeder>().SeedAsync(cancellationToken);
            await base.StartAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var cache = services.GetRequiredService<AttributeSchemaCache>();
        using var timer = new PeriodicTimer(options.Value.SchemaCheckInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await cache.TryRefreshAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
