using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles;
using OidcProfiles.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Stores;
using OidcProfiles.Profiles;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps profiles in the host's own database.</summary>
public static class OidcProfilesEntityFrameworkCoreExtensions
{
    /// <summary>Adds the store over the host's context, whose model calls <c>UseOidcProfiles</c>.</summary>
    /// <typeparam name="TContext">The host's context.</typeparam>
    /// <typeparam name="TUser">The host's user, an <c>IdentityUser&lt;TKey&gt;</c>.</typeparam>
    /// <param name="builder">The module.</param>
    /// <exception cref="InvalidOperationException"><typeparamref name="TUser"/> is no Identity user.</exception>
    public static OidcProfilesBuilder AddEntityFrameworkStores<TContext, TUser>(this OidcProfilesBuilder builder)
        where TContext : DbContext
        where TUser : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddScoped(
            typeof(IProfileStore),
            typeof(ProfileStore<,,>).MakeGenericType(typeof(TContext), typeof(TUser), UserTypes.KeyOf(typeof(TUser))));
        return builder;
    }
}
