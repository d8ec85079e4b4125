using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Groups;

/// <summary>Where groups are kept. Every write joins <see cref="IUnitOfWork"/>; a unique index keeps two groups from one name.</summary>
public interface IGroupStore
{
    /// <summary>Reads a group.</summary>
    /// <param name="id">Which, by its id.</param>
    /// <param name="withMemberCount">Whether its members are counted.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    Task<Group?> FindAsync(string id, bool withMemberCount, CancellationToken cancellationToken);

    /// <summary>Finds a group by the key of its name.</summary>
    /// <param name="key">As <see cref="GroupNames.KeyOf"/> makes it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    Task<Group?> FindByKeyAsync(string key, CancellationToken cancellationToken);

    /// <summary>Lists groups in the database's order of keys.</summary>
    /// <param name="after">Only those whose key comes after it; null for all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="withMemberCount">Whether their members are counted.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<Group>> ListAsync(string? after, int limit, bool withMemberCount, CancellationToken cancellationToken);

    /// <summary>Adds a group, or writes its name and description.</summary>
    /// <param name="group">The group with its new stamp; the count of members is passed over.</param>
    /// <param name="stamp">The stamp of what is there; null for a group that is new.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or <see cref="ProfileErrorDescriber.DuplicateGroupName"/>, <see cref="ProfileErrorDescriber.GroupNotFound"/> or
    /// <see cref="ProfileErrorDescriber.GroupConcurrencyFailure"/>.
    /// </returns>
    Task<IdentityResult> SaveAsync(Group group, string? stamp, CancellationToken cancellationToken);

    /// <summary>Deletes a group with its memberships.</summary>
    /// <param name="id">Which, by its id.</param>
    /// <param name="stamp">The stamp of what is there.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success; or the errors of <see cref="SaveAsync"/> but the first. Of two at once one succeeds.</returns>
    Task<IdentityResult> DeleteAsync(string id, string stamp, CancellationToken cancellationToken);
}
