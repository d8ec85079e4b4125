using Microsoft.EntityFrameworkCore.Infrastructure;
using OpenIddict.EntityFrameworkCore;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the OpenIddict entities to a model.</summary>
public static class OpenIddictEntityFrameworkCoreHelpers
{
    public static DbContextOptionsBuilder UseOpenIddict(this DbContextOptionsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ReplaceService<IModelCustomizer, OpenIddictEntityFrameworkCoreCustomizer>();
    }

    public static DbContextOptionsBuilder<TContext> UseOpenIddict<TContext>(this DbContextOptionsBuilder<TContext> builder)
        where TContext : DbContext
    {
        ((DbContextOptionsBuilder)builder).UseOpenIddict();
        return builder;
    }

    public static ModelBuilder UseOpenIddict(this ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        return builder
            .ApplyConfiguration(new OpenIddictEntityFrameworkCoreApplicationConfiguration())
            .ApplyConfiguration(new OpenIddictEntityFrameworkCoreAuthorizationConfiguration())
            .ApplyConfiguration(new OpenIddictEntityFrameworkCoreScopeConfiguration())
            .ApplyConfiguration(new OpenIddictEntityFrameworkCoreTokenConfiguration());
    }
}
