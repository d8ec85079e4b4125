using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OpenIddict.Server;

internal sealed class OpenIddictServerFactory(ILogger<OpenIddictServerDispatcher> logger, IOptionsMonitor<OpenIddictServerOptions> options)
    : IOpenIddictServerFactory
{
    public ValueTask<OpenIddictServerTransaction> CreateTransactionAsync()
        => new(new OpenIddictServerTransaction { Logger = logger, Options = options.CurrentValue });
}
