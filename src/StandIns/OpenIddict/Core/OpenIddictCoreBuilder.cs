using OpenIddict.Core;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures the managers.</summary>
public sealed class OpenIddictCoreBuilder(IServiceCollection services)
{
    public IServiceCollection Services { get; } = services ?? throw new ArgumentNullException(nameof(services));

    public OpenIddictCoreBuilder Configure(Action<OpenIddictCoreOptions> configuration)
    {
        Services.Configure(configuration);
        return this;
    }
}
