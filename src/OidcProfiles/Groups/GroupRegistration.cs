using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Auditing;

namespace OidcProfiles.Groups;

/// <summary>Registers groups. Factories, because without a store there is not what they use, and a host may check what it has registered.</summary>
internal static class GroupRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped(provider => new GroupManager(
            provider.GetRequiredService<IGroupStore>(), Work(provider), provider.GetRequiredService<TimeProvider>()));
        services.TryAddScoped(provider => new GroupMembers(
            provider.GetRequiredService<IGroupMemberStore>(), Work(provider), provider.GetRequiredService<TimeProvider>()));
        services.TryAddScoped(provider => new ClientAccess(
            provider.GetRequiredService<IGroupMemberStore>(),
            provider.GetRequiredService<IGroupStore>(),
            provider.GetRequiredService<IAuditTrail>(),
            provider.GetService<IClientGroups>()));
    }

    private static GroupWork Work(IServiceProvider provider) => new(
        provider.GetRequiredService<IUnitOfWork>(),
        provider.GetRequiredService<IAuditTrail>(),
        provider.GetRequiredService<ProfileErrorDescriber>());
}
