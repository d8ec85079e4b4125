namespace OidcProfiles.Groups;

/// <summary>Who is in which group. Every write joins <see cref="IUnitOfWork"/>; the rows go with their users and with their groups.</summary>
public interface IGroupMemberStore
{
    /// <summary>Adds a member. Of two at once one is told that it was added.</summary>
    /// <param name="groupId">To which group.</param>
    /// <param name="member">Who, since when; any text may be a user id.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<GroupMemberChange> AddAsync(string groupId, GroupMember member, CancellationToken cancellationToken);

    /// <summary>Removes a member. Of two at once one gets true.</summary>
    /// <param name="groupId">From which group.</param>
    /// <param name="userId">Who; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether the user was a member.</returns>
    Task<bool> RemoveAsync(string groupId, string userId, CancellationToken cancellationToken);

    /// <summary>Lists members in the database's order of user ids.</summary>
    /// <param name="groupId">Of which group.</param>
    /// <param name="after">Only those whose user id comes after it; null for all. What is no user id has nothing after it.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<GroupMember>> ListAsync(string groupId, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The groups of a user, in the database's order of their keys.</summary>
    /// <param name="userId">Who; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<GroupMembership>> ListOfUserAsync(string userId, CancellationToken cancellationToken);
}
