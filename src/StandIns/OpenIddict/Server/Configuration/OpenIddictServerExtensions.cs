using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerHandlerFilters;

namespace Microsoft.Extensions.DependencyInjection;

public static class OpenIddictServerExtensions
{
    /// <summary>Adds the server; calling it again adds nothing twice.</summary>
    public static OpenIddictServerBuilder AddServer(this OpenIddictBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;

        services.AddLogging();
        services.AddOptions();
        services.TryAddScoped<IOpenIddictServerDispatcher, OpenIddictServerDispatcher>();
        services.TryAddScoped<IOpenIddictServerFactory, OpenIddictServerFactory>();
        services.TryAddScoped<OpenIddictServerTokenReader>();
        foreach (var descriptor in OpenIddictServerHandlers.DefaultHandlers)
        {
            services.TryAdd(descriptor.ServiceDescriptor);
        }

        services.TryAddSingleton<RequireAccessTokenGenerated>();
        services.TryAddSingleton<RequireAuthorizationCodeGenerated>();
        services.TryAddSingleton<RequireAuthorizationStorageEnabled>();
        services.TryAddSingleton<RequireIdentityTokenGenerated>();
        services.TryAddSingleton<RequireRefreshTokenGenerated>();
        services.TryAddSingleton<RequireTokenStorageEnabled>();
        services.TryAddSingleton<RequireUserInfoRequest>();

        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIddictServerOptions>, OpenIddictServerConfiguration>());

        return new OpenIddictServerBuilder(services);
    }

    public static OpenIddictBuilder AddServer(this OpenIddictBuilder builder, Action<OpenIddictServerBuilder> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration(builder.AddServer());
        return builder;
    }
}
