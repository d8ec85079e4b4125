using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Idempotency;

/// <summary>Registers idempotency keys. A factory, because without a store there is not what it uses.</summary>
internal static class CreationRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped(provider => new Creations(
            provider.GetRequiredService<ICreationStore>(),
            provider.GetRequiredService<IUnitOfWork>(),
            provider.GetRequiredService<IPepperStore>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CreationRetention>());
    }

    /// <summary>What becomes of keys when people are erased.</summary>
    public static void AddOfPeople(IServiceCollection services) =>
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IAccountEraser, CreationTraces>());
}
