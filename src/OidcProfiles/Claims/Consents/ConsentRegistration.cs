using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Accounts.Data;

namespace OidcProfiles.Claims.Consents;

/// <summary>Registers consent for attributes. A factory, because without a store there is not what it uses, and a host may check what it has registered.</summary>
internal static class ConsentRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped(provider => new AttributeConsents(
            ActivatorUtilities.CreateInstance<ConsentForms>(provider),
            ActivatorUtilities.CreateInstance<ConsentDecisions>(provider),
            provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>What people download.</summary>
    public static void AddOfPeople(IServiceCollection services) =>
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPersonalDataContributor, ConsentData>());
}
