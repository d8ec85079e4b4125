using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict.Cors;

/// <summary>The origins of the redirect addresses of all clients, read again when half a minute is over.</summary>
internal sealed class ClientOrigins(IServiceScopeFactory scopes, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private (DateTimeOffset Until, IReadOnlySet<string> Origins) _known = (DateTimeOffset.MinValue, new HashSet<string>());

    public async Task<bool> ContainsAsync(string origin, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() >= _known.Until)
            {
                _known = (time.GetUtcNow() + Lifetime, await ReadAsync(cancellationToken));
            }

            return _known.Origins.Contains(origin);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<HashSet<string>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        var origins = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var application in applications.ListAsync(count: null, offset: null, cancellationToken))
        {
            foreach (var text in await applications.GetRedirectUrisAsync(application, cancellationToken))
            {
                if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
                {
                    origins.Add(uri.GetLeftPart(UriPartial.Authority));
                }
            }
        }

        return origins;
    }
}
