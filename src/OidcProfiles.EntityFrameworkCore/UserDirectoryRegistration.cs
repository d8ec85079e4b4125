using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Administration;
using OidcProfiles.Administration.Directory;
using OidcProfiles.EntityFrameworkCore.Stores;
using OidcProfiles.EntityFrameworkCore.Stores.Directory;

namespace OidcProfiles.EntityFrameworkCore;

/// <summary>Registers how administrators find accounts.</summary>
internal static class UserDirectoryRegistration
{
    public static void Add(IServiceCollection services, Type context, Type user, Type key)
    {
        // Identity's own, for a program that has the stores only.
        services.TryAddScoped<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.TryAddScoped(typeof(IUserNames), typeof(UserNames<,,>).MakeGenericType(context, user, key));
        services.TryAddScoped(typeof(IUserDirectoryStore), typeof(UserDirectoryStore<,,>).MakeGenericType(context, user, key));
    }
}
