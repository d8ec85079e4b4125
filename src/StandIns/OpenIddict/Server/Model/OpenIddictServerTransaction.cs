using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenIddict.Abstractions;

namespace OpenIddict.Server;

/// <summary>What the steps of one HTTP request share.</summary>
public sealed class OpenIddictServerTransaction
{
    public CancellationToken CancellationToken { get; set; }

    public OpenIddictServerEndpointType EndpointType { get; set; }

    public Uri? RequestUri { get; set; }

    public Uri? BaseUri { get; set; }

    public ILogger Logger { get; set; } = NullLogger.Instance;

    public OpenIddictServerOptions Options { get; set; } = default!;

    public Dictionary<string, object?> Properties { get; } = new(StringComparer.OrdinalIgnoreCase);

    public OpenIddictRequest? Request { get; set; }

    public OpenIddictResponse? Response { get; set; }
}
