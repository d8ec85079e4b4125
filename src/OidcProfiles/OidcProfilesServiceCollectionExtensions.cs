using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OidcProfiles;
using OidcProfiles.Administration;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Administration.Directory;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Administration.Users;
using OidcProfiles.Attributes;
using OidcProfiles.Auditing;
using OidcProfiles.Claims;
using OidcProfiles.Computed;
using OidcProfiles.Email;
using OidcProfiles.Email.Delivery;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Groups;
using OidcProfiles.History;
using OidcProfiles.Idempotency;
using OidcProfiles.Normalization;
using OidcProfiles.Pictures;
using OidcProfiles.Profiles;
using OidcProfiles.Requirements;
using OidcProfiles.Schema;

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
        AddSchema(services);
        services.TryAddSingleton<ProfileErrorDescriber>();
        services.TryAddSingleton<PictureProcessor>();
        services.TryAddScoped<ProfileManager>();
        ClaimsRegistration.Add(services);
        services.TryAddScoped<ProfileRequirementService>();
        EmailTemplateRegistration.Add(services);
        EmailOutboxRegistration.Add(services);
        EmailDeliveryRegistration.Add(services);
        UpstreamRegistration.Add(services);
        AuditRegistration.Add(services);
        AdministrationRegistration.Add(services);
        GroupRegistration.Add(services);
        CreationRegistration.Add(services);
        EffectsRegistration.Add(services);
        DirectoryRegistration.Add(services);
        UserDetailsRegistration.Add(services);
        ClientDeskRegistration.Add(services);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return new(services);
    }

    /// <summary>With a store for definitions the stored schema is in force, without one that of the configuration.</summary>
    private static void AddSchema(IServiceCollection services)
    {
        services.AddLogging();
        ComputedRegistration.Add(services);
        services.TryAddSingleton<ConfiguredAttributeSchemaProvider>();
        services.TryAddSingleton<AttributeSchemaCache>();
        services.TryAddSingleton<IAttributeSchemaProvider>(provider =>
            provider.GetService<IServiceProviderIsService>()?.IsService(typeof(IAttributeSchemaStore)) == true
                ? provider.GetRequiredService<AttributeSchemaCache>()
                : provider.GetRequiredService<ConfiguredAttributeSchemaProvider>());
        services.TryAddSingleton<SchemaRules>();
        services.TryAddScoped(SchemaRecords.Create);
        services.TryAddScoped<SchemaWriter>();
        services.TryAddScoped<SchemaImpact>();
        services.TryAddScoped<SchemaPlanner>();
        services.TryAddScoped<SchemaUndo>();
        services.TryAddScoped<SchemaEdits>();
        services.TryAddScoped<SchemaSeeder>();
        services.TryAddScoped(provider => new AttributeSchemaManager(
            provider.GetRequiredService<SchemaWriter>(),
            provider.GetRequiredService<SchemaPlanner>(),
            provider.GetRequiredService<SchemaEdits>(),
            provider.GetRequiredService<SchemaSeeder>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SchemaStartup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HistoryRetention>());
    }
}
