using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Auditing;
using OidcProfiles.EntityFrameworkCore.Stores;

namespace OidcProfiles.EntityFrameworkCore;

/// <summary>Registers the stores of the audit trail.</summary>
internal static class AuditStoreRegistration
{
    public static void Add(IServiceCollection services, Type context)
    {
        services.TryAddScoped(typeof(IAuditStore), typeof(AuditStore<>).MakeGenericType(context));
        services.TryAddScoped(typeof(IAuditStatistics), typeof(AuditStatistics<>).MakeGenericType(context));
        services.TryAddScoped(typeof(IAuditChainStore), typeof(AuditChainStore<>).MakeGenericType(context));
    }
}
