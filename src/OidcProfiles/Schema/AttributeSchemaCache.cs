using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using OidcProfiles.Attributes;
using OidcProfiles.Computed;

namespace OidcProfiles.Schema;

/// <summary>The stored schema, compiled once and kept until the version in the database is another. Requests never ask the database.</summary>
internal sealed class AttributeSchemaCache(IServiceScopeFactory scopes, ComputedValues computed, ILogger<AttributeSchemaCache> logger)
    : IAttributeSchemaProvider, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Snapshot? _snapshot;
    private CancellationTokenSource _change = new();
    private bool _isFailing;

    public AttributeSchema Current => _snapshot?.Schema ?? throw new InvalidOperationException(
        "The attribute definitions are not loaded yet: they are loaded when the host starts. Do not use profiles before, and where a hosted "
        + "service of your own uses them, register it after AddOidcProfiles; for migrations implement IHostedLifecycleService.StartingAsync, "
        + "which runs earlier. A program that starts no host calls AttributeSchemaManager.SeedAsync first.");

    public AttributeSchema? FindCurrent() => _snapshot?.Schema;

    public IChangeToken Watch() => new CancellationChangeToken(Volatile.Read(ref _change).Token);

    /// <summary>Reads and compiles the schema.</summary>
    public Task LoadAsync(CancellationToken cancellationToken) => ReadAsync(evenIfSame: true, cancellationToken);

    /// <summary>Reads and compiles the schema if its version is not the one that is here: one cheap query if it is.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => ReadAsync(evenIfSame: false, cancellationToken);

    /// <summary>The same, but a failure is logged once and what is here stays.</summary>
    public async Task TryRefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RefreshAsync(cancellationToken);
            if (_isFailing)
            {
                _isFailing = false;
                Log.SchemaReadAgain(logger);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (!_isFailing)
            {
                _isFailing = true;
                Log.SchemaNotRead(logger, exception);
            }
        }
    }

    public void Dispose()
    {
        _gate.Dispose();
        _change.Dispose();
    }

    private async Task ReadAsync(bool evenIfSame, CancellationToken cancellationToken)
    {
        // One reader at a time: a slow one must not put an older schema over a newer one.
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<IAttributeSchemaStore>();
            if (!evenIfSame && _snapshot is { } held && held.Version == await store.ReadVersionAsync(cancellationToken))
            {
                return;
            }

            var state = SchemaState.Read(await store.ReadAsync(cancellationToken));
            var isNew = _snapshot is not { } old || old.Version != state.Version;
            _snapshot = new(state.Version, state.Compile(computed));
            if (isNew)
            {
                Log.SchemaLoaded(logger, state.Version, _snapshot.Schema.Definitions.Length);
                await Interlocked.Exchange(ref _change, new()).CancelAsync();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private sealed record Snapshot(string? Version, AttributeSchema Schema);
}
