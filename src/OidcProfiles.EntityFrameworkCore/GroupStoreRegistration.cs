using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.EntityFrameworkCore.Stores;
using OidcProfiles.Groups;

namespace OidcProfiles.EntityFrameworkCore;

/// <summary>Registers the stores of groups.</summary>
internal static class GroupStoreRegistration
{
    public static void Add(IServiceCollection services, Type context, Type user, Type key)
    {
        services.TryAddScoped(typeof(IGroupStore), typeof(GroupStore<,>).MakeGenericType(context, key));
        services.TryAddScoped(typeof(IGroupLabels), typeof(GroupLabels<>).MakeGenericType(context));
        services.TryAddScoped(typeof(IGroupMemberStore), typeof(GroupMemberStore<,,>).MakeGenericType(context, user, key));
    }
}
