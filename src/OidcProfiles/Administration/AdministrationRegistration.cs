using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Auditing;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Administration;

/// <summary>Registers what administrators look at. Factories, because without stores there is not what they use.</summary>
internal static class AdministrationRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped(provider => new AuditDesk(
            provider.GetRequiredService<IAuditLog>(),
            provider.GetRequiredService<IAuditTrail>(),
            provider.GetRequiredService<IUserNames>()));
        services.TryAddScoped(provider => new Overview(
            provider.GetRequiredService<IAuditStatistics>(),
            provider.GetRequiredService<EmailOutboxManager>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
