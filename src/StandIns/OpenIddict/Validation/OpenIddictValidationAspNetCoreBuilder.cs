using OpenIddict.Validation.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures how validation speaks HTTP.</summary>
public sealed class OpenIddictValidationAspNetCoreBuilder(IServiceCollection services)
{
    public IServiceCollection Services { get; } = services ?? throw new ArgumentNullException(nameof(services));

    public OpenIddictValidationAspNetCoreBuilder Configure(Action<OpenIddictValidationAspNetCoreOptions> configuration)
    {
        Services.Configure(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme, configuration);
        return this;
    }

    public OpenIddictValidationAspNetCoreBuilder SetRealm(string realm) => Configure(options => options.Realm = realm);
}
