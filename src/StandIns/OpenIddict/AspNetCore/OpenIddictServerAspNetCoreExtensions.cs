using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

public static class OpenIddictServerAspNetCoreExtensions
{
    /// <summary>Serves the endpoints with ASP.NET Core's authentication middleware; calling it again adds nothing twice.</summary>
    public static OpenIddictServerAspNetCoreBuilder UseAspNetCore(this OpenIddictServerBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;

        services.AddAuthentication();
        services.TryAddScoped<OpenIddictServerAspNetCoreHandler>();
        foreach (var descriptor in OpenIddictServerAspNetCoreHandlers.DefaultHandlers)
        {
            services.TryAdd(descriptor.ServiceDescriptor);
        }

        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IConfigureOptions<AuthenticationOptions>, OpenIddictServerAspNetCoreConfiguration>(),
            ServiceDescriptor.Singleton<IPostConfigureOptions<AuthenticationOptions>, OpenIddictServerAspNetCoreConfiguration>(),
            ServiceDescriptor.Singleton<IConfigureOptions<OpenIddictServerOptions>, OpenIddictServerAspNetCoreConfiguration>(),
            ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIddictServerAspNetCoreOptions>, OpenIddictServerAspNetCoreConfiguration>(),
        ]);

        return new OpenIddictServerAspNetCoreBuilder(services);
    }

    public static OpenIddictServerBuilder UseAspNetCore(
        this OpenIddictServerBuilder builder, Action<OpenIddictServerAspNetCoreBuilder> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration(builder.UseAspNetCore());
        return builder;
    }
}
