using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Groups;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Groups in the host's context.</summary>
internal sealed class GroupStore<TContext, TKey>(TContext context, ProfileErrorDescriber errors) : IGroupStore
    where TContext : DbContext
    where TKey : IEquatable<TKey>
{
    private const int Attempts = 3;

    private IQueryable<GroupEntity> Rows => context.Set<GroupEntity>().AsNoTracking();

    public async Task<Group?> FindAsync(string id, bool withMemberCount, CancellationToken cancellationToken) =>
        (await Counted(Rows.Where(row => row.Id == id), withMemberCount).FirstOrDefaultAsync(cancellationToken))?.ToGroup();

    public async Task<Group?> FindByKeyAsync(string key, CancellationToken cancellationToken) =>
        (await Counted(Rows.Where(row => row.NameKey == key), withMemberCount: false).FirstOrDefaultAsync(cancellationToken))?.ToGroup();

    public async Task<IReadOnlyList<Group>> ListAsync(string? after, int limit, bool withMemberCount, CancellationToken cancellationToken)
    {
        var rows = after is null ? Rows : Rows.Where(KeyOrder.After<GroupEntity, string>(nameof(GroupEntity.NameKey), after));
        var page = await Counted(rows.OrderBy(row => row.NameKey).Take(limit), withMemberCount).ToListAsync(cancellationToken);
        return page.ConvertAll(row => row.ToGroup());
    }

    public async Task<IdentityResult> SaveAsync(Group group, string? stamp, CancellationToken cancellationToken)
    {
        var row = new GroupEntity
        {
            Id = group.Id,
            Name = group.Name,
            NameKey = GroupNames.KeyOf(group.Name),
            Description = group.Description,
            CreatedAt = group.CreatedAt.UtcDateTime,
            ConcurrencyStamp = group.ConcurrencyStamp,
        };

        // Whoever had the name may have given it up by the time somebody looks. Then it is tried again.
        for (var attempt = 1; ; attempt++)
        {
            var state = stamp is null ? EntityState.Added : EntityState.Modified;
            if (await TryWriteAsync(row, state, stamp, attempt == Attempts, cancellationToken) is { } result)
            {
                return result;
            }
        }
    }

    public async Task<IdentityResult> DeleteAsync(string id, string stamp, CancellationToken cancellationToken) =>
        (await TryWriteAsync(new() { Id = id }, EntityState.Deleted, stamp, isLast: true, cancellationToken))!;

    /// <returns>Null if it failed for no reason that is still there.</returns>
    private async Task<IdentityResult?> TryWriteAsync(
        GroupEntity row, EntityState state, string? stamp, bool isLast, CancellationToken cancellationToken)
    {
        using var rows = new TrackedRows(context);
        var entry = rows.Track(row, state);
        if (stamp is not null)
        {
            entry.Property(group => group.ConcurrencyStamp).OriginalValue = stamp;
            entry.Property(group => group.CreatedAt).IsModified = false;
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (Exception exception) when (SaveFailures.Find(exception) is { } failure && rows.Caused(failure) && SaveFailures.IsConflict(exception))
        {
            rows.Dispose();
            if (await FindReasonAsync(row, stamp, cancellationToken) is { } reason)
            {
                return IdentityResult.Failed(reason);
            }

            if (isLast)
            {
                throw;
            }

            return null;
        }
    }

    /// <summary>By looking at what is there: the errors of the databases are of their own kinds.</summary>
    private async Task<IdentityError?> FindReasonAsync(GroupEntity row, string? stamp, CancellationToken cancellationToken)
    {
        if (stamp is not null)
        {
            var current = await Rows.Where(group => group.Id == row.Id).Select(group => (string?)group.ConcurrencyStamp).FirstOrDefaultAsync(cancellationToken);
            if (current != stamp)
            {
                return current is null ? errors.GroupNotFound() : errors.GroupConcurrencyFailure();
            }
        }

        return await Rows.AnyAsync(group => group.NameKey == row.NameKey && group.Id != row.Id, cancellationToken) ? errors.DuplicateGroupName() : null;
    }

    private IQueryable<GroupRow> Counted(IQueryable<GroupEntity> rows, bool withMemberCount) => withMemberCount
        ? rows.Select(row => new GroupRow(row, context.Set<GroupMemberEntity<TKey>>().Count(member => member.GroupId == row.Id)))
        : rows.Select(row => new GroupRow(row, null));
}
