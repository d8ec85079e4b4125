using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Deletions in the host's context.</summary>
internal sealed class DeletionStore<TContext, TKey>(TContext context) : IDeletionStore
    where TContext : DbContext
    where TKey : IEquatable<TKey>
{
    private IQueryable<DeletionEntity<TKey>> Rows => context.Set<DeletionEntity<TKey>>().AsNoTracking();

    public async Task<bool> TryAddAsync(PendingDeletion deletion, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(deletion.UserId, out var key))
        {
            throw new ArgumentException("The user id of the deletion is none.", nameof(deletion));
        }

        if (await Rows.AnyAsync(row => row.UserId.Equals(key), cancellationToken))
        {
            return false;
        }

        // Of two at once the second fails by the key, and its whole work with it.
        using var rows = new TrackedRows(context);
        rows.Track(
            new DeletionEntity<TKey> { UserId = key, DueAt = deletion.DueAt.UtcDateTime, RequestedAt = deletion.RequestedAt.UtcDateTime },
            EntityState.Added);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task<PendingDeletion?> FindAsync(string userId, CancellationToken cancellationToken) =>
        UserKeys.TryRead<TKey>(userId, out var key)
        && await Rows.FirstOrDefaultAsync(row => row.UserId.Equals(key), cancellationToken) is { } row
            ? new(userId, Times.Read(row.DueAt), Times.Read(row.RequestedAt))
            : null;

    public async Task<bool> TryRemoveAsync(string userId, DateTimeOffset? dueBy, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(userId, out var key))
        {
            return false;
        }

        var removed = Rows.Where(row => row.UserId.Equals(key));
        if (dueBy?.UtcDateTime is { } time)
        {
            removed = removed.Where(row => row.DueAt <= time);
        }

        return await removed.ExecuteDeleteAsync(cancellationToken) == 1;
    }

    public async Task<IReadOnlyList<string>> ListDueAsync(DateTimeOffset now, int skip, int limit, CancellationToken cancellationToken)
    {
        var time = now.UtcDateTime;
        var keys = await Rows.Where(row => row.DueAt <= time).OrderBy(row => row.DueAt).ThenBy(row => row.UserId)
            .Skip(skip).Take(limit).Select(row => row.UserId).ToListAsync(cancellationToken);
        return keys.ConvertAll(UserKeys.Write);
    }
}
