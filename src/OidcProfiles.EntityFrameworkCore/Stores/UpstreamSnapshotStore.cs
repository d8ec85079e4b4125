using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Snapshots of upstream profiles in the host's context.</summary>
internal sealed class UpstreamSnapshotStore<TContext, TKey>(TContext context) : IUpstreamSnapshotStore
    where TContext : DbContext
    where TKey : IEquatable<TKey>
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private IQueryable<UpstreamSnapshotEntity<TKey>> Rows => context.Set<UpstreamSnapshotEntity<TKey>>().AsNoTracking();

    public async Task SaveAsync(string userId, UpstreamSnapshot snapshot, DateTimeOffset time, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(userId, out var key))
        {
            throw new ArgumentException("The user id is none.", nameof(userId));
        }

        var (document, now) = (JsonSerializer.Serialize(snapshot, Format), time.UtcDateTime);
        if (await UpdateAsync(key, snapshot, document, now, cancellationToken))
        {
            return;
        }

        using var rows = new TrackedRows(context);
        rows.Track(
            new UpstreamSnapshotEntity<TKey>
            {
                UserId = key,
                Provider = snapshot.Provider,
                LoginKey = snapshot.Key,
                Document = document,
                LinkedAt = now,
                SeenAt = now,
            },
            EntityState.Added);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (SaveFailures.Find(exception) is { } failure && rows.Caused(failure))
        {
            // Two sign-ins at once: the later one counts. Within a transaction the save has its own savepoint.
            rows.Dispose();
            if (!await UpdateAsync(key, snapshot, document, now, cancellationToken))
            {
                throw;
            }
        }
    }

    public async Task<IReadOnlyList<StoredUpstreamSnapshot>> ListAsync(string userId, CancellationToken cancellationToken) =>
        UserKeys.TryRead<TKey>(userId, out var key)
            ? [.. (await Rows.Where(row => row.UserId.Equals(key)).OrderByDescending(row => row.SeenAt).ToListAsync(cancellationToken)).Select(Read)]
            : [];

    public async Task<int> DeleteAsync(
        string userId, IReadOnlyCollection<(string Provider, string Key)> kept, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(userId, out var key))
        {
            return 0;
        }

        // Few rows of one person: which of them go is told here, because no database compares pairs the same way.
        var all = await Rows.Where(row => row.UserId.Equals(key)).Select(row => new { row.Provider, row.LoginKey }).ToListAsync(cancellationToken);
        var deleted = 0;
        foreach (var provider in all.Where(row => !kept.Contains((row.Provider, row.LoginKey))).GroupBy(row => row.Provider, StringComparer.Ordinal))
        {
            var keys = provider.Select(row => row.LoginKey).ToList();
            deleted += await Rows.Where(row => row.UserId.Equals(key) && row.Provider == provider.Key && keys.Contains(row.LoginKey))
                .ExecuteDeleteAsync(cancellationToken);
        }

        return deleted;
    }

    private async Task<bool> UpdateAsync(TKey key, UpstreamSnapshot snapshot, string document, DateTime now, CancellationToken cancellationToken)
    {
        var (provider, login) = (snapshot.Provider, snapshot.Key);
        return await Rows.Where(row => row.UserId.Equals(key) && row.Provider == provider && row.LoginKey == login)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Document, document).SetProperty(row => row.SeenAt, now), cancellationToken) == 1;
    }

    private static StoredUpstreamSnapshot Read(UpstreamSnapshotEntity<TKey> row) => new(
        JsonSerializer.Deserialize<UpstreamSnapshot>(row.Document, Format)!,
        new(row.LinkedAt, TimeSpan.Zero),
        new(row.SeenAt, TimeSpan.Zero));
}
