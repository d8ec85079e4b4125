using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Templating;

namespace OidcProfiles.Computed;

/// <summary>Registers what computed attributes need; the engine is the host's choice.</summary>
internal static class ComputedRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<ComputedFailures>();
        services.TryAddSingleton(provider => new ExpressionRules(provider.GetService<IExpressionEngine>()));
        services.TryAddSingleton(provider => new ComputedValues(
            provider.GetService<IExpressionEngine>(),
            new AttributeValueParser(provider.GetRequiredService<ProfileErrorDescriber>(), provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<ComputedFailures>()));
    }
}
