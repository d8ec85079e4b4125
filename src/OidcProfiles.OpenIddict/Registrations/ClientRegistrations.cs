using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict.Registrations;

/// <summary>The clients as they are registered, all read again when half a minute is over: no request needs a query for them.</summary>
internal sealed class ClientRegistrations(IServiceScopeFactory scopes, TimeProvider time) : IDisposable
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Reading? _last;
    private volatile int _changes;

    public async ValueTask<RegisteredClients> FindAsync(CancellationToken cancellationToken)
    {
        if (FindFresh() is { } known)
        {
            return known;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (FindFresh() is { } meanwhile)
            {
                return meanwhile;
            }

            var (end, changes) = (time.GetUtcNow() + Lifetime, _changes);
            var clients = await ReadAsync(cancellationToken);
            _last = new(end, changes, clients);
            return clients;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The next one reads anew; what is being read at this moment may be old and counts for nobody else.</summary>
    public void Forget() => Interlocked.Increment(ref _changes);

    public void Dispose() => _gate.Dispose();

    private RegisteredClients? FindFresh() => _last is { } reading && reading.Changes == _changes && time.GetUtcNow() < reading.Until
        ? reading.Clients
        : null;

    private async Task<RegisteredClients> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        var origins = new HashSet<string>(StringComparer.Ordinal);
        var algorithms = new Dictionary<string, string>(StringComparer.Ordinal);
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var application in applications.ListAsync(count: null, offset: null, cancellationToken))
        {
            foreach (var text in await applications.GetRedirectUrisAsync(application, cancellationToken))
            {
                if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
                {
                    origins.Add(uri.GetLeftPart(UriPartial.Authority));
                }
            }

            var properties = await applications.GetPropertiesAsync(application, cancellationToken);
            if (!properties.IsEmpty && await applications.GetClientIdAsync(application, cancellationToken) is { } clientId)
            {
                // What is no text is no algorithm and no group either: it is refused as one that the server does not have.
                Keep(algorithms, clientId, properties, UserInfoSigning.AlgorithmProperty);
                Keep(groups, clientId, properties, ClientGroup.Property);
            }
        }

        return new(origins, algorithms, groups);
    }

    private static void Keep(
        Dictionary<string, string> known, string clientId, ImmutableDictionary<string, JsonElement> properties, string name)
    {
        if (properties.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
        {
            known[clientId] = value.ToString();
        }
    }

    private sealed record Reading(DateTimeOffset Until, int Changes, RegisteredClients Clients);
}
