using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Groups;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Members of groups in the host's context.</summary>
internal sealed class GroupMemberStore<TContext, TUser, TKey>(TContext context) : IGroupMemberStore
    where TContext : DbContext
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    private IQueryable<GroupMemberEntity<TKey>> Rows => context.Set<GroupMemberEntity<TKey>>().AsNoTracking();

    public async Task<GroupMemberChange> AddAsync(string groupId, GroupMember member, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(member.UserId, out var key))
        {
            return await HasGroupAsync(groupId, cancellationToken) ? GroupMemberChange.UserNotFound : GroupMemberChange.GroupNotFound;
        }

        if (await FindReasonAsync(groupId, key, cancellationToken) is { } reason)
        {
            return reason;
        }

        using var rows = new TrackedRows(context);
        rows.Track(new GroupMemberEntity<TKey> { UserId = key, GroupId = groupId, Since = member.Since.UtcDateTime }, EntityState.Added);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return GroupMemberChange.Added;
        }
        catch (Exception exception) when (SaveFailures.Find(exception) is { } failure && rows.Caused(failure))
        {
            // Two at once: the first is the one that counts. Or group or user went meanwhile. Within a transaction the save has its own savepoint.
            rows.Dispose();
            if (await FindReasonAsync(groupId, key, cancellationToken) is { } later)
            {
                return later;
            }

            throw;
        }
    }

    public async Task<bool> RemoveAsync(string groupId, string userId, CancellationToken cancellationToken) =>
        UserKeys.TryRead<TKey>(userId, out var key)
        && await Rows.Where(row => row.UserId.Equals(key) && row.GroupId == groupId).ExecuteDeleteAsync(cancellationToken) > 0;

    public async Task<IReadOnlyList<GroupMember>> ListAsync(string groupId, string? after, int limit, CancellationToken cancellationToken)
    {
        var rows = Rows.Where(row => row.GroupId == groupId);
        if (after is not null)
        {
            if (!UserKeys.TryRead<TKey>(after, out var key))
            {
                return [];
            }

            rows = rows.Where(KeyOrder.After<GroupMemberEntity<TKey>, TKey>(nameof(GroupMemberEntity<>.UserId), key));
        }

        var page = await rows.OrderBy(row => row.UserId).Take(limit).ToListAsync(cancellationToken);
        return page.ConvertAll(row => new GroupMember(UserKeys.Write(row.UserId), Times.Read(row.Since)));
    }

    public async Task<IReadOnlyList<GroupMembership>> ListOfUserAsync(string userId, CancellationToken cancellationToken)
    {
        if (!UserKeys.TryRead<TKey>(userId, out var key))
        {
            return [];
        }

        var rows = await (
            from member in Rows
            where member.UserId.Equals(key)
            join entity in context.Set<GroupEntity>() on member.GroupId equals entity.Id
            orderby entity.NameKey
            select new { entity.Id, entity.Name, member.Since }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new GroupMembership(row.Id, row.Name, Times.Read(row.Since)));
    }

    private Task<bool> HasGroupAsync(string groupId, CancellationToken cancellationToken) =>
        context.Set<GroupEntity>().AnyAsync(entity => entity.Id == groupId, cancellationToken);

    /// <returns>Null if there is nothing in the way.</returns>
    private async Task<GroupMemberChange?> FindReasonAsync(string groupId, TKey key, CancellationToken cancellationToken) =>
        await Rows.AnyAsync(row => row.UserId.Equals(key) && row.GroupId == groupId, cancellationToken) ? GroupMemberChange.Unchanged
            : !await HasGroupAsync(groupId, cancellationToken) ? GroupMemberChange.GroupNotFound
            : !await context.Set<TUser>().AnyAsync(user => user.Id.Equals(key), cancellationToken) ? GroupMemberChange.UserNotFound
            : null;
}
