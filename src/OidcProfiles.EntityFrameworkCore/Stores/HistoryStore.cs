using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.History;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Both histories in the host's context.</summary>
internal sealed class HistoryStore<TContext, TKey>(TContext context) : IHistoryStore
    where TContext : DbContext
    where TKey : IEquatable<TKey>
{
    private IQueryable<ProfileHistoryEntity<TKey>> Profiles => context.Set<ProfileHistoryEntity<TKey>>().AsNoTracking();

    private IQueryable<DefinitionHistoryEntity> Definitions => context.Set<DefinitionHistoryEntity>().AsNoTracking();

    public async Task<IReadOnlyList<HistoryEntry>> ListOfUserAsync(
        string userId, string? before, int limit, CancellationToken cancellationToken)
    {
        var end = long.MaxValue;
        if (!UserKeys.TryRead<TKey>(userId, out var key) || (before is not null && !HistoryIds.TryReadValue(before, out end)))
        {
            return [];
        }

        var rows = await Profiles.Where(row => row.UserId.Equals(key) && row.Id < end)
            .OrderByDescending(row => row.Id).Take(limit).ToListAsync(cancellationToken);
        return [.. rows.Select(HistoryRows.ToEntry)];
    }

    public async Task<IReadOnlyList<HistoryEntry>> ListOfDefinitionsAsync(
        string? attributeId, string? before, int limit, CancellationToken cancellationToken)
    {
        var end = long.MaxValue;
        if (before is not null && !HistoryIds.TryReadDefinition(before, out end))
        {
            return [];
        }

        var found = attributeId is null ? Definitions : Definitions.Where(row => row.AttributeId == attributeId);
        var rows = await found.Where(row => row.Id < end)
            .OrderByDescending(row => row.Id).Take(limit).ToListAsync(cancellationToken);
        return [.. rows.Select(HistoryRows.ToEntry)];
    }

    public async Task<HistoryEntry?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (HistoryIds.TryReadValue(id, out var number))
        {
            return await Profiles.FirstOrDefaultAsync(row => row.Id == number, cancellationToken) is { } value
                ? HistoryRows.ToEntry(value)
                : null;
        }

        return HistoryIds.TryReadDefinition(id, out number)
            && await Definitions.FirstOrDefaultAsync(row => row.Id == number, cancellationToken) is { } definition
            ? HistoryRows.ToEntry(definition)
            : null;
    }

    public async Task<int> DeleteBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        var end = time.UtcDateTime;
        return await Profiles.Where(row => row.At < end).ExecuteDeleteAsync(cancellationToken)
            + await Definitions.Where(row => row.At < end).ExecuteDeleteAsync(cancellationToken);
    }
}
