using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.Auditing;
using OidcProfiles.Claims;
using OidcProfiles.Groups;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Administration.Clients;

/// <summary>Registers what administrators do with clients. A factory, because without a store there is not what it uses.</summary>
internal static class ClientDeskRegistration
{
    public static void Add(IServiceCollection services) => services.TryAddScoped(Create);

    private static ClientDesk Create(IServiceProvider provider)
    {
        var claims = provider.GetRequiredService<ProfileClaimsService>();
        var errors = provider.GetRequiredService<ProfileErrorDescriber>();
        var trail = provider.GetRequiredService<IAuditTrail>();
        var reader = new ClientReader(
            provider.GetService<IClientList>(),
            new(provider.GetService<IClientGroups>(), provider.GetRequiredService<IGroupLabels>()),
            claims,
            provider.GetRequiredService<IAttributeSchemaProvider>());
        return new(
            reader,
            new(provider.GetRequiredService<AttributeSchemaManager>(), provider.GetRequiredService<AttributeEffects>(), reader, errors),
            new(
                provider.GetService<IClientRegistrar>(),
                provider.GetRequiredService<IGroupStore>(),
                new(provider.GetRequiredService<IUnitOfWork>(), trail, errors),
                trail),
            new(
                new(reader, provider.GetRequiredService<IOptions<OidcProfilesOptions>>()),
                claims,
                provider.GetRequiredService<ClientAccess>(),
                provider.GetRequiredService<IProfileStore>()));
    }
}
