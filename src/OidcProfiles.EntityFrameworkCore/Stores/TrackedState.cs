using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>
/// What a context tracks at the beginning of some work. Disposing goes back to it, unless it is told to keep what the work did: a row that
/// was taken back must not be saved with the next change, and a change that was to be saved must still be.
/// </summary>
internal sealed class TrackedState : IDisposable
{
    private readonly DbContext _context;
    private readonly Dictionary<object, TrackedEntity> _before = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _numbered = new(ReferenceEqualityComparer.Instance);
    private bool _isKept;

    public TrackedState(DbContext context)
    {
        _context = context;
        foreach (var entry in context.ChangeTracker.Entries())
        {
            _before.Add(entry.Entity, new(entry));
        }

        context.ChangeTracker.Tracked += NoteNumber;
    }

    public void Keep() => _isKept = true;

    public void Dispose()
    {
        _context.ChangeTracker.Tracked -= NoteNumber;
        if (_isKept)
        {
            return;
        }

        foreach (var entry in _context.ChangeTracker.Entries().ToList())
        {
            if (!_before.ContainsKey(entry.Entity))
            {
                Forget(entry);
            }
        }

        foreach (var (entity, state) in _before)
        {
            state.Restore(_context.Entry(entity));
        }
    }

    /// <summary>The number that the database gave a row goes back with it: the object is new again.</summary>
    private void Forget(EntityEntry entry)
    {
        var isNumbered = _numbered.Contains(entry.Entity);
        entry.State = EntityState.Detached;
        if (isNumbered)
        {
            TrackedEntity.ClearKey(entry);
        }
    }

    private void NoteNumber(object? sender, EntityTrackedEventArgs args)
    {
        if (args.Entry.State == EntityState.Added && TrackedEntity.HasTemporaryKey(args.Entry))
        {
            _numbered.Add(args.Entry.Entity);
        }
    }
}
