using Microsoft.AspNetCore.Identity;
using OidcProfiles.History;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Tests.Schema.Fakes;

/// <summary>A database of definitions and their history, as the contracts say; several instances may share one.</summary>
internal sealed class MemorySchemaStore(IProfileStore profiles) : IAttributeSchemaStore, IHistoryStore
{
    private readonly ProfileErrorDescriber _errors = new();
    private readonly Lock _lock = new();
    private readonly List<HistoryEntry> _history = [];
    private StoredSchema _stored = new(null, []);
    private int _number;

    /// <summary>Fails every call, as a database that is away.</summary>
    public bool IsDown { get; set; }

    /// <summary>Happens once, just before the next save: another writer.</summary>
    public Func<Task>? BeforeSave { get; set; }

    /// <summary>Happens while definitions are read, after they were taken.</summary>
    public Func<Task>? WhileReading { get; set; }

    public int Reads { get; private set; }

    public int VersionReads { get; private set; }

    public int DeleteCalls { get; private set; }

    public List<SchemaChange> Saved { get; } = [];

    public StoredSchema Stored => _stored;

    public Task<string?> ReadVersionAsync(CancellationToken cancellationToken)
    {
        Check();
        VersionReads++;
        return Task.FromResult(_stored.Version);
    }

    public async Task<StoredSchema> ReadAsync(CancellationToken cancellationToken)
    {
        Check();
        Reads++;
        var stored = _stored;
        if (WhileReading is { } happen)
        {
            await happen();
        }

        return stored;
    }

    public async Task<IdentityResult> SaveAsync(SchemaChange change, CancellationToken cancellationToken)
    {
        Check();
        if (BeforeSave is { } happen)
        {
            BeforeSave = null;
            await happen();
        }

        if (change.Reindexing is { } reindexing && await FindDuplicateAsync(reindexing, cancellationToken) is { } duplicate)
        {
            return IdentityResult.Failed(_errors.DuplicateValue(duplicate));
        }

        lock (_lock)
        {
            if (change.Version != _stored.Version)
            {
                return IdentityResult.Failed(_errors.SchemaConcurrencyFailure());
            }

            Saved.Add(change);
            var kept = _stored.Definitions.Where(known => change.Definitions.All(changed => changed.AttributeId != known.Id));
            var written = change.Definitions.Where(changed => changed.After is not null)
                .Select(changed => new StoredDefinition(changed.AttributeId, changed.IsStandard, changed.After!, Next()));
            _stored = new(Next(), [.. kept, .. written]);
            _history.AddRange(change.Definitions.Select(changed => new HistoryEntry
            {
                Id = $"{_history.Count + 1:D6}{changed.AttributeId}",
                AttributeId = changed.AttributeId,
                Before = changed.Before,
                After = changed.After,
                Stamp = change.Stamp,
            }));
            return IdentityResult.Success;
        }
    }

    public Task<IReadOnlyList<HistoryEntry>> ListOfUserAsync(string userId, string? before, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<HistoryEntry>> ListOfDefinitionsAsync(
        string? attributeId, string? before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HistoryEntry>>(
            [.. _history.Where(entry => attributeId is null || entry.AttributeId == attributeId).Reverse().Take(limit)]);

    public Task<HistoryEntry?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(_history.Find(entry => entry.Id == id));

    public Task<int> DeleteBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        DeleteCalls++;
        Check();
        return Task.FromResult(_history.RemoveAll(entry => entry.Stamp.Provenance.At < time));
    }

    private string Next() => $"s{Interlocked.Increment(ref _number)}";

    private void Check()
    {
        if (IsDown)
        {
            throw new TimeoutException("The database is away.");
        }
    }

    private async Task<string?> FindDuplicateAsync(Reindexing reindexing, CancellationToken cancellationToken)
    {
        var keys = new HashSet<(string, string)>();
        await foreach (var profile in profiles.ReadAllAsync(cancellationToken))
        {
            foreach (var indexed in reindexing.Index(profile).Where(indexed => indexed.IsUnique))
            {
                if (!keys.Add((indexed.AttributeId, indexed.Key)))
                {
                    return indexed.AttributeId;
                }
            }
        }

        return null;
    }
}
