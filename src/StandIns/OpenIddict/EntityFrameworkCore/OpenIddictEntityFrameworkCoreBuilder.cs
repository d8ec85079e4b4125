using Microsoft.EntityFrameworkCore;
using OpenIddict.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures where the managers keep their entities.</summary>
public sealed class OpenIddictEntityFrameworkCoreBuilder(IServiceCollection services)
{
    public IServiceCollection Services { get; } = services ?? throw new ArgumentNullException(nameof(services));

    public OpenIddictEntityFrameworkCoreBuilder Configure(Action<OpenIddictEntityFrameworkCoreOptions> configuration)
    {
        Services.Configure(configuration);
        return this;
    }

    public OpenIddictEntityFrameworkCoreBuilder UseDbContext<TContext>()
        where TContext : DbContext => UseDbContext(typeof(TContext));

    public OpenIddictEntityFrameworkCoreBuilder UseDbContext(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);

        return typeof(DbContext).IsAssignableFrom(type)
            ? Configure(options => options.DbContextType = type)
            : throw new ArgumentException($"{type} is no DbContext.", nameof(type));
    }
}
