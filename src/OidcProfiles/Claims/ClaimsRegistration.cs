using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Attributes;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Claims.Contributors;
using OidcProfiles.Profiles;

namespace OidcProfiles.Claims;

/// <summary>Registers what releases claims.</summary>
internal static class ClaimsRegistration
{
    public static void Add(IServiceCollection services)
    {
        ConsentRegistration.Add(services);
        services.TryAddScoped<ClaimsContributors>();
        services.TryAddSingleton<TokenBudget>();
        services.TryAddScoped<ClaimsPipeline>();
        services.TryAddScoped(provider => new ProfileClaimsService(
            provider.GetRequiredService<IProfileStore>(),
            provider.GetRequiredService<IAttributeSchemaProvider>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ClaimsPipeline>()));
    }
}
