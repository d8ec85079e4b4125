using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Groups;

/// <summary>Says who is in which group. For who may call, see <see cref="GroupManager"/>.</summary>
public sealed class GroupMembers
{
    private const int MostOnAPage = 1000;

    private readonly IGroupMemberStore _store;
    private readonly GroupWork _work;
    private readonly TimeProvider _time;

    internal GroupMembers(IGroupMemberStore store, GroupWork work, TimeProvider time) => (_store, _work, _time) = (store, work, time);

    /// <summary>Puts a user into a group. Whoever is in it already stays in it, and nothing is recorded.</summary>
    /// <param name="groupId">Which group; any text may be asked for.</param>
    /// <param name="userId">Who; any text may be asked for.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success; or <see cref="ProfileErrorDescriber.GroupNotFound"/> or <see cref="ProfileErrorDescriber.UserNotFound"/>.</returns>
    public Task<IdentityResult> AddAsync(string groupId, string userId, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(groupId);
        ArgumentNullException.ThrowIfNull(userId);
        return _work.RunAsync(
            actor,
            async token =>
            {
                switch (Group.IsId(groupId) ? await _store.AddAsync(groupId, new(userId, _time.Now()), token) : GroupMemberChange.GroupNotFound)
                {
                    case GroupMemberChange.Added:
                        await _work.RecordAsync(AuditEvents.GroupMemberAdded, groupId, userId, actor, token);
                        return IdentityResult.Success;
                    case GroupMemberChange.GroupNotFound:
                        return IdentityResult.Failed(_work.Errors.GroupNotFound());
                    case GroupMemberChange.UserNotFound:
                        return IdentityResult.Failed(_work.Errors.UserNotFound());
                    default:
                        return IdentityResult.Success;
                }
            },
            cancellationToken);
    }

    /// <summary>
    /// Takes a user out of a group. Who is not in it, or whose group is not there, is not in it afterwards either, and nothing is recorded.
    /// </summary>
    /// <param name="groupId">Which group; any text may be asked for.</param>
    /// <param name="userId">Who; any text may be asked for.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IdentityResult> RemoveAsync(string groupId, string userId, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(groupId);
        ArgumentNullException.ThrowIfNull(userId);
        return _work.RunAsync(
            actor,
            async token =>
            {
                if (Group.IsId(groupId) && await _store.RemoveAsync(groupId, userId, token))
                {
                    await _work.RecordAsync(AuditEvents.GroupMemberRemoved, groupId, userId, actor, token);
                }

                return IdentityResult.Success;
            },
            cancellationToken);
    }

    /// <summary>Lists the members of a group, page by page; none if there is no such group.</summary>
    /// <param name="groupId">Which group; any text may be asked for.</param>
    /// <param name="after">The user id that the page before ended with, see <see cref="GroupMemberPage.Next"/>; null to begin.</param>
    /// <param name="limit">How many at most, 1 to 1000.</param>
    /// <param name="actor">Who looks; must have the right to read <see cref="AdminArea.Users"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not accepted.</exception>
    /// <exception cref="AdminRightsException">The right is missing.</exception>
    public async Task<GroupMemberPage> ListAsync(
        string groupId, string? after, int limit, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(groupId);
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Users, AdminLevel.Read);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostOnAPage);

        // One more than asked for tells whether there is another page.
        var members = Group.IsId(groupId) ? await _store.ListAsync(groupId, after, limit + 1, cancellationToken) : [];
        return members.Count > limit ? new([.. members.Take(limit)], members[limit - 1].UserId) : new(members, Next: null);
    }

    /// <summary>The groups of a user, by name; none if there is no such user.</summary>
    /// <param name="userId">Who; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<IReadOnlyList<GroupMembership>> ListOfUserAsync(string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        return _store.ListOfUserAsync(userId, cancellationToken);
    }
}
