using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OidcProfiles.Accounts.Data;
using OidcProfiles.Accounts.Deletion;

namespace OidcProfiles.Auditing;

/// <summary>Registers the audit trail.</summary>
internal static class AuditRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<IAuditTrail, AuditTrail>();
        services.TryAddScoped<IAuditLog, AuditLog>();
        services.TryAddScoped<IAuditChain, AuditChain>();
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
