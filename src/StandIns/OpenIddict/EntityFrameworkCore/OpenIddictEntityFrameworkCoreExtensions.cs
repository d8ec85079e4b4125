using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenIddict.Abstractions;
using OpenIddict.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the managers on Entity Framework Core.</summary>
public static class OpenIddictEntityFrameworkCoreExtensions
{
    public static OpenIddictEntityFrameworkCoreBuilder UseEntityFrameworkCore(this OpenIddictCoreBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.TryAddScoped<EntityContext>();
        builder.Services.TryAddScoped<IOpenIddictApplicationManager, ApplicationManager>();
        builder.Services.TryAddScoped<IOpenIddictAuthorizationManager, AuthorizationManager>();
        builder.Services.TryAddScoped<IOpenIddictScopeManager, ScopeManager>();
        builder.Services.TryAddScoped<IOpenIddictTokenManager, TokenManager>();

        return new OpenIddictEntityFrameworkCoreBuilder(builder.Services);
    }

    public static OpenIddictCoreBuilder UseEntityFrameworkCore(
        this OpenIddictCoreBuilder builder, Action<OpenIddictEntityFrameworkCoreBuilder> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration(builder.UseEntityFrameworkCore());
        return builder;
    }
}
