using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Email.Delivery;

/// <summary>Says at start how mails leave, and loudly if they cannot.</summary>
internal sealed class EmailTransportReport(
    IServiceProvider services, IOptions<OidcProfilesOptions> options, ILogger<EmailTransportReport> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Email.Outbox.Enabled)
        {
            return Task.CompletedTask;
        }

        // Made only now: it reads the options, whose faults are told when the host starts, not when its services are made.
        var transport = services.GetRequiredService<IEmailTransport>();
        if (transport is UnconfiguredEmailTransport)
        {
            Log.NoEmailTransport(logger);
        }
        else
        {
            Log.EmailTransportInUse(logger, transport.GetType().Name);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
