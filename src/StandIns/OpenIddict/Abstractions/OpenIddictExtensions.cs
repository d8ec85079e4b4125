namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Begins the registration of OpenIddict.</summary>
public static class OpenIddictExtensions
{
    public static OpenIddictBuilder AddOpenIddict(this IServiceCollection services) => new(services);

    public static IServiceCollection AddOpenIddict(this IServiceCollection services, Action<OpenIddictBuilder> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration(services.AddOpenIddict());
        return services;
    }
}
