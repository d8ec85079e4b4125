using Microsoft.Extensions.DependencyInjection;

namespace OidcProfiles;

/// <summary>Adds parts of the module to a host.</summary>
/// <param name="services">The host's services.</param>
public sealed class OidcProfilesBuilder(IServiceCollection services)
{
    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; } = services;
}
