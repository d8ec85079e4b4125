using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Email.Delivery;

/// <summary>Says at start how mails leave, and loudly if they cannot.</summary>
internal sealed class EmailTransportReport(
    IEmailTransport transport, IOptions<OidcProfilesOptions> options, ILogger<EmailTransportReport> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Email.Outbox.Enabled)
        {
            return Task.CompletedTask;
        }

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
