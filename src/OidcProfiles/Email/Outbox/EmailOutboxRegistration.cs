using Microsoft.Extensions.DependencyInjection;

namespace OidcProfiles.Email.Outbox;

/// <summary>Registers the queue and the sender.</summary>
internal static class EmailOutboxRegistration
{
    public static void Add(IServiceCollection services) => ArgumentNullException.ThrowIfNull(services);
}
