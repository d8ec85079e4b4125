using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OidcProfiles.Accounts.Data;
using OidcProfiles.Accounts.Deletion;

namespace OidcProfiles.Auditing;

/// <summary>Registers the audit trail. Factories, because without a store there is not what they use, and a host may check what it has registered.</summary>
internal static class AuditRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<AuditOrigin>();
        services.TryAddScoped<IAuditTrail>(provider => new AuditTrail(
            provider.GetRequiredService<IAuditStore>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<AuditOrigin>()));
        services.TryAddScoped<IAuditLog>(provider => new AuditLog(provider.GetRequiredService<IAuditStore>()));
        services.TryAddScoped<IAuditChain>(
            provider => new AuditChain(provider.GetRequiredService<IAuditChainStore>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AuditSealer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AuditRetention>());
    }

    /// <summary>What the trail does when people download what is kept about them, and when they are erased.</summary>
    public static void AddOfPeople(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IAccountEraser, AuditTraces>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPersonalDataContributor, AuditData>());
    }
}
