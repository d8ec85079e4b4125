using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenIddict.Core;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the managers.</summary>
public static class OpenIddictCoreExtensions
{
    public static OpenIddictCoreBuilder AddCore(this OpenIddictBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddOptions();
        builder.Services.AddLogging();
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIddictCoreOptions>, OpenIddictCoreConfiguration>());

        return new OpenIddictCoreBuilder(builder.Services);
    }

    public static OpenIddictBuilder AddCore(this OpenIddictBuilder builder, Action<OpenIddictCoreBuilder> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration(builder.AddCore());
        return builder;
    }
}
