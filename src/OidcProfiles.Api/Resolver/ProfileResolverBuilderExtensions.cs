using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OidcProfiles;
using OidcProfiles.Api.Resolver;
using OidcProfiles.Api.Resolver.Headers;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the resolver to a host.</summary>
public static class ProfileResolverBuilderExtensions
{
    /// <summary>
    /// Adds what tells proxies who is signed in; <c>MapProfileResolver()</c> gives it an address. May be called again.
    /// </summary>
    /// <param name="builder">The module.</param>
    /// <param name="configure">Changes the options.</param>
    public static OidcProfilesBuilder AddResolver(this OidcProfilesBuilder builder, Action<ProfileResolverOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptions<AuthenticationOptions>();
        services.AddOptions<IdentityOptions>();
        services.AddOptions<ProfileResolverOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ProfileResolverOptions>, ProfileResolverValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, ResolverResponses>());
        services.TryAddSingleton<HeaderPlans>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HeaderPlans>(provider => provider.GetRequiredService<HeaderPlans>()));
        services.TryAddSingleton<HeaderWriter>();
        services.TryAddSingleton<ResolverCallers>();
        services.TryAddScoped<ProfileResolver>();
        services.TryAddScoped<ResolverEndpoint>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return builder;
    }
}
