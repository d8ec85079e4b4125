using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.History;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Between rows of the histories and what the domain calls them.</summary>
internal static class HistoryRows
{
    public static ProfileHistoryEntity<TKey> Create<TKey>(TKey userId, ValueChange change, ChangeStamp stamp)
        where TKey : IEquatable<TKey> => Fill(
        new ProfileHistoryEntity<TKey> { UserId = userId, IsRedacted = change.IsRedacted },
        (change.AttributeId, change.Before, change.After),
        stamp);

    public static DefinitionHistoryEntity Create(DefinitionChange change, ChangeStamp stamp) =>
        Fill(new DefinitionHistoryEntity(), (change.AttributeId, change.Before, change.After), stamp);

    public static HistoryEntry ToEntry<TKey>(ProfileHistoryEntity<TKey> row)
        where TKey : IEquatable<TKey> => ToEntry(row, HistoryIds.OfValue(row.Id), UserKeys.Write(row.UserId));

    public static HistoryEntry ToEntry(DefinitionHistoryEntity row) => ToEntry(row, HistoryIds.OfDefinition(row.Id), userId: null);

    private static T Fill<T>(T row, (string Id, string? Before, string? After) change, ChangeStamp stamp)
        where T : HistoryEntity
    {
        (row.AttributeId, row.Before, row.After) = change;
        (row.Source, row.Actor, row.CorrelationId) = (stamp.Provenance.Source, stamp.Provenance.Actor, stamp.CorrelationId);

        // To the millisecond, as in the profile: what both say of one change is equal.
        row.At = DateTimeOffset.FromUnixTimeMilliseconds(stamp.Provenance.At.ToUnixTimeMilliseconds()).UtcDateTime;
        return row;
    }

    private static HistoryEntry ToEntry(HistoryEntity row, string id, string? userId) => new()
    {
        Id = id,
        UserId = userId,
        AttributeId = row.AttributeId,
        Before = row.Before,
        After = row.After,
        IsRedacted = row.IsRedacted,
        Stamp = new(new(row.Source, row.Actor, DateTime.SpecifyKind(row.At, DateTimeKind.Utc)), row.CorrelationId),
    };
}
