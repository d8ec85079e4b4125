using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>The rows of one save in the host's context. Disposing takes them out of it again, whether they were saved or not.</summary>
internal sealed class TrackedRows(DbContext context) : IDisposable
{
    private const long NoNumber = -1;

    private readonly Dictionary<object, EntityEntry> _entries = new(ReferenceEqualityComparer.Instance);

    public EntityEntry<T> Track<T>(T row, EntityState state)
        where T : class
    {
        var entry = context.Entry(row);
        entry.State = state;
        _entries.Add(row, entry);
        return entry;
    }

    public void TrackAll<T>(IEnumerable<T> rows, EntityState state)
        where T : class
    {
        foreach (var row in rows)
        {
            Track(row, state);
        }
    }

    /// <summary>Whether a save failed for these rows, rather than for others of the host.</summary>
    public bool Caused(DbUpdateException exception) => exception.Entries.Any(entry => _entries.ContainsKey(entry.Entity));

    public void Dispose()
    {
        foreach (var entry in _entries.Values)
        {
            Forget(entry);
            entry.State = EntityState.Detached;
        }

        _entries.Clear();
    }

    /// <summary>
    /// After a failed save Entity Framework Core still knows the row by the number that the database had counted, also when it is detached.
    /// SQLite counts the same number again, and the next row would be taken for this one. Another number makes it forget the first.
    /// </summary>
    private static void Forget(EntityEntry entry)
    {
        if (entry is { State: EntityState.Added, Entity: HistoryEntity or EmailTemplateHistoryEntity })
        {
            entry.Property(nameof(HistoryEntity.Id)).CurrentValue = NoNumber;
        }
    }
}
