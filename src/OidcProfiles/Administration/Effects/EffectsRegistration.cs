using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Claims;
using OidcProfiles.Computed;
using OidcProfiles.History;
using OidcProfiles.Schema;

namespace OidcProfiles.Administration.Effects;

/// <summary>Registers the preview of changes. Factories, because without a store there is not what they use, and a host may check what it has registered.</summary>
internal static class EffectsRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped(Create);
        services.TryAddScoped(provider => new DefinitionHistory(
            provider.GetRequiredService<IHistoryStore>(), provider.GetService<IUserNames>()));
    }

    private static AttributeEffects Create(IServiceProvider provider)
    {
        var clients = new EffectClients(provider.GetService<IClientList>());
        return new(
            new(
                provider.GetRequiredService<SchemaWriter>(),
                provider.GetRequiredService<SchemaRules>(),
                provider.GetRequiredService<SchemaEdits>(),
                provider.GetRequiredService<ComputedValues>()),
            provider.GetRequiredService<SchemaImpact>(),
            clients,
            new(provider.GetRequiredService<ProfileClaimsService>(), clients, provider.GetService<IUserNames>()));
    }
}
