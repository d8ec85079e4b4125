using OpenIddict.Server.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures how the server meets ASP.NET Core.</summary>
public sealed class OpenIddictServerAspNetCoreBuilder(IServiceCollection services)
{
    public IServiceCollection Services { get; } = services ?? throw new ArgumentNullException(nameof(services));

    public OpenIddictServerAspNetCoreBuilder Configure(Action<OpenIddictServerAspNetCoreOptions> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        Services.Configure(configuration);
        return this;
    }

    public OpenIddictServerAspNetCoreBuilder DisableTransportSecurityRequirement()
        => Configure(static options => options.DisableTransportSecurityRequirement = true);

    public OpenIddictServerAspNetCoreBuilder EnableAuthorizationEndpointPassthrough()
        => Configure(static options => options.EnableAuthorizationEndpointPassthrough = true);

    public OpenIddictServerAspNetCoreBuilder EnableEndSessionEndpointPassthrough()
        => Configure(static options => options.EnableEndSessionEndpointPassthrough = true);

    public OpenIddictServerAspNetCoreBuilder EnableErrorPassthrough()
        => Configure(static options => options.EnableErrorPassthrough = true);

    public OpenIddictServerAspNetCoreBuilder EnableTokenEndpointPassthrough()
        => Configure(static options => options.EnableTokenEndpointPassthrough = true);

    public OpenIddictServerAspNetCoreBuilder EnableUserInfoEndpointPassthrough()
        => Configure(static options => options.EnableUserInfoEndpointPassthrough = true);

    public OpenIddictServerAspNetCoreBuilder EnableStatusCodePagesIntegration()
        => Configure(static options => options.EnableStatusCodePagesIntegration = true);

    public OpenIddictServerAspNetCoreBuilder SuppressJsonResponseIndentation()
        => Configure(static options => options.SuppressJsonResponseIndentation = true);

    public OpenIddictServerAspNetCoreBuilder SetRealm(string realm)
    {
        ArgumentException.ThrowIfNullOrEmpty(realm);
        return Configure(options => options.Realm = realm);
    }
}
