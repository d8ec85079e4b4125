using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OidcProfiles;
using OidcProfiles.Api.Admin;
using OidcProfiles.Api.Admin.Documents;
using OidcProfiles.Api.Admin.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the Admin API to a host.</summary>
public static class AdminApiBuilderExtensions
{
    /// <summary>
    /// Adds the API for administration by programs; <c>MapProfileAdminApi()</c> gives it an address. May be called again.
    /// </summary>
    /// <param name="builder">The module.</param>
    /// <param name="configure">Changes the options.</param>
    public static OidcProfilesBuilder AddAdminApi(this OidcProfilesBuilder builder, Action<AdminApiOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptions<AuthenticationOptions>();
        services.AddOptions<AdminApiOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AdminApiOptions>, AdminApiValidator>());
        services.TryAddSingleton<AdminApiLimiter>();
        services.TryAddScoped<AdminPeople>();
        services.TryAddScoped<AdminCallers>();
        services.TryAddScoped<AdminApiGate>();
        services.TryAddScoped<ApiCreation>();
        ApiDocument.Add(services);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return builder;
    }
}
