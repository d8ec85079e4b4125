using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OpenIddict.Core;

/// <summary>Fills what the application left open.</summary>
internal sealed class OpenIddictCoreConfiguration(IServiceProvider services) : IPostConfigureOptions<OpenIddictCoreOptions>
{
    public void PostConfigure(string? name, OpenIddictCoreOptions options) =>
        options.TimeProvider ??= services.GetService<TimeProvider>() ?? TimeProvider.System;
}
