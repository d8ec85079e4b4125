using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OidcProfiles;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;
using OidcProfiles.Requirements;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds OidcProfiles to a host.</summary>
public static class OidcProfilesServiceCollectionExtensions
{
    /// <summary>Adds the domain of OidcProfiles; a store and the OpenIddict plug-in come from their own packages. May be called again.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>What the parts are added to.</returns>
    public static OidcProfilesBuilder AddOidcProfiles(
        this IServiceCollection services, Action<OidcProfilesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<OidcProfilesOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<OidcProfilesOptions>, OidcProfilesOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IAttributeSchemaProvider, ConfiguredAttributeSchemaProvider>();
        services.TryAddSingleton<ProfileErrorDescriber>();
        services.TryAddScoped<ProfileManager>();
        services.TryAddScoped<ProfileClaimsService>();
        services.TryAddScoped<ProfileRequirementService>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return new(services);
    }
}
