using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Accounts.Data;

namespace OidcProfiles.Claims.Consents;

/// <summary>Registers consent for attributes.</summary>
internal static class ConsentRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<ConsentForms>();
        services.TryAddScoped<ConsentDecisions>();
        services.TryAddScoped(provider => new AttributeConsents(
            provider.GetRequiredService<ConsentForms>(),
            provider.GetRequiredService<ConsentDecisions>(),
            provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>What people download.</summary>
    public static void AddOfPeople(IServiceCollection services) =>
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPersonalDataContributor, ConsentData>());
}
