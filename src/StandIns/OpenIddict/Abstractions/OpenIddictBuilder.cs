namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Where the parts of OpenIddict are added to the services.</summary>
public sealed class OpenIddictBuilder(IServiceCollection services)
{
    public IServiceCollection Services { get; } = services ?? throw new ArgumentNullException(nameof(services));
}
