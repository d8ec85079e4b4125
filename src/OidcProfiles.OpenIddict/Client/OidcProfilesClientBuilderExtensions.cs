using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.OpenIddict.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds OidcProfiles to an OpenIddict client.</summary>
public static class OidcProfilesClientBuilderExtensions
{
    /// <summary>
    /// Signs in with the providers of OpenIddict.Client on the pages of this module. Each registration with a <c>ProviderName</c> is a scheme
    /// of that name, and with a <c>ProviderDisplayName</c> a button. No redirection endpoint need be mapped. What the host's own challenges
    /// come back with stays the host's. Needs <c>UseAspNetCore()</c>, <c>UseSystemNetHttp()</c> and <c>AddAccounts()</c>. May be called again.
    /// </summary>
    /// <param name="builder">The client.</param>
    public static OpenIddictClientBuilder UseOidcProfiles(this OpenIddictClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOidcProfiles();
        if (services.All(service => service.ServiceType != typeof(ReceiveUpstreamLogin)))
        {
            services.TryAddScoped<ReceiveUpstreamLogin>();
            services.TryAddSingleton<RedirectUpstreamFailure>();
            builder.AddEventHandler(ReceiveUpstreamLogin.Descriptor);
            builder.AddEventHandler(RedirectUpstreamFailure.Descriptor);
        }

        return builder;
    }
}
