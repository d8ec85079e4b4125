using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OidcProfiles.Attributes;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Normalization;

/// <summary>Registers the reader of upstream profiles.</summary>
internal static class UpstreamRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(provider => ProviderMappingSet.Create(Options(provider)));
        services.TryAddSingleton(provider => new UpstreamProfileReader(
            provider.GetRequiredService<ProviderMappingSet>(),
            Options(provider),
            provider.GetRequiredService<IAttributeSchemaProvider>(),
            provider.GetRequiredService<TimeProvider>()));
    }

    private static UpstreamOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<OidcProfilesOptions>>().Value.Upstream;
}
