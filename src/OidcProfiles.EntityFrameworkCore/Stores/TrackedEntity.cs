using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>How an entity was tracked.</summary>
internal sealed class TrackedEntity(EntityEntry entry)
{
    private readonly EntityState _state = entry.State;
    private readonly PropertyValues _current = entry.CurrentValues.Clone();
    private readonly PropertyValues _original = entry.OriginalValues.Clone();
    private readonly bool _hasTemporaryKey = HasTemporaryKey(entry);
    private readonly List<string> _modified =
        [.. entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name)];

    public static bool HasTemporaryKey(EntityEntry entry) =>
        entry.Properties.Any(property => property.Metadata.IsPrimaryKey() && property.IsTemporary);

    public static void ClearKey(EntityEntry entry)
    {
        foreach (var property in entry.Properties.Where(property => property.Metadata.IsPrimaryKey()))
        {
            property.CurrentValue = property.Metadata.Sentinel;
        }
    }

    public void Restore(EntityEntry entry)
    {
        // Only what is not tracked may get another key, and only what is tracked has original values.
        entry.State = EntityState.Detached;
        entry.CurrentValues.SetValues(_current);
        if (_hasTemporaryKey)
        {
            ClearKey(entry);
        }

        entry.State = _state == EntityState.Modified ? EntityState.Unchanged : _state;
        if (_state == EntityState.Added)
        {
            return;
        }

        entry.OriginalValues.SetValues(_original);
        foreach (var name in _modified)
        {
            entry.Property(name).IsModified = true;
        }
    }
}
