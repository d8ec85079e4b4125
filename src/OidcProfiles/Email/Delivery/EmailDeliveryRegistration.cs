using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Email.Delivery;

/// <summary>Registers the transports. A host that has registered its own keeps it.</summary>
internal static class EmailDeliveryRegistration
{
    public static void Add(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<SmtpConnections>();
        services.TryAddSingleton<SmtpFailures>();
        services.TryAddSingleton<EmailPickupFolder>();
        services.TryAddSingleton(Choose);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, EmailTransportReport>());
    }

    private static IEmailTransport Choose(IServiceProvider provider)
    {
        var delivery = provider.GetRequiredService<IOptions<OidcProfilesOptions>>().Value.Email.Delivery;
        if (delivery.Smtp.IsUsed)
        {
            return ActivatorUtilities.CreateInstance<SmtpEmailTransport>(provider);
        }

        return string.IsNullOrEmpty(delivery.PickupFolder)
            ? new UnconfiguredEmailTransport()
            : ActivatorUtilities.CreateInstance<PickupEmailTransport>(provider);
    }
}
