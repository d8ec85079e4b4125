using OidcProfiles.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Configurations;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the module's tables to the host's model.</summary>
public static class OidcProfilesModelBuilderExtensions
{
    /// <summary>Maps the module's entities. Call it in <c>OnModelCreating</c> after the base method.</summary>
    /// <typeparam name="TUser">The host's user, an <c>IdentityUser&lt;TKey&gt;</c>.</typeparam>
    /// <param name="builder">The model.</param>
    /// <exception cref="InvalidOperationException"><typeparamref name="TUser"/> is no Identity user.</exception>
    public static ModelBuilder UseOidcProfiles<TUser>(this ModelBuilder builder)
        where TUser : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        var type = typeof(OidcProfilesModel<,>).MakeGenericType(typeof(TUser), UserTypes.KeyOf(typeof(TUser)));
        ((IOidcProfilesModel)Activator.CreateInstance(type)!).Apply(builder);
        return builder;
    }
}
