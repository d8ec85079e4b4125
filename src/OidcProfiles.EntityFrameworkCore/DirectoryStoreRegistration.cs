using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Administration.Directory;
using OidcProfiles.EntityFrameworkCore.Stores.Directory;

namespace OidcProfiles.EntityFrameworkCore;

/// <summary>Registers the store that finds users.</summary>
internal static class DirectoryStoreRegistration
{
    public static void Add(IServiceCollection services, Type context, Type user, Type key) =>
        services.TryAddScoped(typeof(IUserDirectoryStore), typeof(UserDirectoryStore<,,>).MakeGenericType(context, user, key));
}
