using Microsoft.AspNetCore.Identity;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Groups;

/// <summary>
/// Makes, changes, deletes and lists groups. Whoever writes must have the right to manage <see cref="Access.AdminArea.Users"/>; anybody
/// else gets <see cref="ProfileErrorDescriber.AdministrationForbidden"/>. Who may read is the caller's to decide.
/// </summary>
public sealed class GroupManager
{
    private const int Attempts = 3;
    private const int MostOnAPage = 1000;

    private readonly IGroupStore _store;
    private readonly GroupWork _work;
    private readonly TimeProvider _time;

    internal GroupManager(IGroupStore store, GroupWork work, TimeProvider time) => (_store, _work, _time) = (store, work, time);

    /// <summary>Reads a group, with the number of its members.</summary>
    /// <param name="id">Which; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    public Task<Group?> FindAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Group.IsId(id) ? _store.FindAsync(id, withMemberCount: true, cancellationToken) : Task.FromResult<Group?>(null);
    }

    /// <summary>Finds a group by its name, however that is written (<see cref="GroupNames.KeyOf"/>).</summary>
    /// <param name="name">Any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    public Task<Group?> FindByNameAsync(string name, CancellationToken cancellationToken) =>
        _store.FindByKeyAsync(GroupNames.KeyOf(name), cancellationToken);

    /// <summary>Lists groups by name, page by page, with the number of their members.</summary>
    /// <param name="after">The name that the page before ended with, see <see cref="GroupPage.Next"/>; null to begin.</param>
    /// <param name="limit">How many at most, 1 to 1000.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not accepted.</exception>
    public async Task<GroupPage> ListAsync(string? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostOnAPage);

        // One more than asked for tells whether there is another page.
        var groups = await _store.ListAsync(
            after is null ? null : GroupNames.KeyOf(after), limit + 1, withMemberCount: true, cancellationToken);
        return groups.Count > limit ? new([.. groups.Take(limit)], groups[limit - 1].Name) : new(groups, Next: null);
    }

    /// <summary>Makes a group without members.</summary>
    /// <param name="draft">Name and description.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// The group; or <see cref="ProfileErrorDescriber.InvalidGroupName"/>, <see cref="ProfileErrorDescriber.InvalidGroupDescription"/> or
    /// <see cref="ProfileErrorDescriber.DuplicateGroupName"/>.
    /// </returns>
    public async Task<GroupResult> CreateAsync(GroupDraft draft, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        Group? created = null;
        var result = await _work.RunAsync(
            actor,
            async token =>
            {
                if (FindFaults(draft) is { Length: > 0 } faults)
                {
                    return IdentityResult.Failed(faults);
                }

                created = Apply(draft, new() { Id = $"{Guid.CreateVersion7():N}", Name = "", CreatedAt = _time.Now(), ConcurrencyStamp = "" });
                var saved = await _store.SaveAsync(created, stamp: null, token);
                if (saved.Succeeded)
                {
                    await _work.RecordAsync(AuditEvents.GroupCreated, created, actor, token);
                }

                return saved;
            },
            cancellationToken);
        return new(result, result.Succeeded ? created : null);
    }

    /// <summary>Replaces name and description. What is equal is not written.</summary>
    /// <param name="id">Which; any text may be asked for.</param>
    /// <param name="draft">Name and description.</param>
    /// <param name="stamp"><see cref="Group.ConcurrencyStamp"/> of the group that was read; null to change whatever is there.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// The group; or the errors of <see cref="CreateAsync"/>, <see cref="ProfileErrorDescriber.GroupNotFound"/> or
    /// <see cref="ProfileErrorDescriber.GroupConcurrencyFailure"/>.
    /// </returns>
    public async Task<GroupResult> UpdateAsync(
        string id, GroupDraft draft, string? stamp, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        Group? changed = null;
        var result = await ChangeAsync(
            id,
            stamp,
            actor,
            async (group, token) =>
            {
                if (FindFaults(draft) is { Length: > 0 } faults)
                {
                    return IdentityResult.Failed(faults);
                }

                changed = Apply(draft, group);
                var (isRenamed, isDescribed) = (changed.Name != group.Name, changed.Description != group.Description);
                if (!isRenamed && !isDescribed)
                {
                    changed = group;
                    return IdentityResult.Success;
                }

                var saved = await _store.SaveAsync(changed, group.ConcurrencyStamp, token);
                if (saved.Succeeded)
                {
                    await _work.RecordAsync(isRenamed ? AuditEvents.GroupRenamed : AuditEvents.GroupDescribed, changed, actor, token);
                }

                return saved;
            },
            cancellationToken);
        return new(result, result.Succeeded ? changed : null);
    }

    /// <summary>Deletes a group; its members are in it no longer.</summary>
    /// <param name="id">Which; any text may be asked for.</param>
    /// <param name="stamp">As for <see cref="UpdateAsync"/>.</param>
    /// <param name="actor">Who deletes it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or <see cref="ProfileErrorDescriber.GroupNotFound"/> or <see cref="ProfileErrorDescriber.GroupConcurrencyFailure"/>.
    /// </returns>
    public Task<IdentityResult> DeleteAsync(string id, string? stamp, ProfileActor actor, CancellationToken cancellationToken) => ChangeAsync(
        id,
        stamp,
        actor,
        async (group, token) =>
        {
            var deleted = await _store.DeleteAsync(id, group.ConcurrencyStamp, token);
            if (deleted.Succeeded)
            {
                await _work.RecordAsync(AuditEvents.GroupDeleted, group, actor, token);
            }

            return deleted;
        },
        cancellationToken);

    private async Task<IdentityResult> ChangeAsync(
        string id,
        string? stamp,
        ProfileActor actor,
        Func<Group, CancellationToken, Task<IdentityResult>> act,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        for (var attempt = 1; ; attempt++)
        {
            var result = await _work.RunAsync(
                actor,
                async token => !Group.IsId(id) || await _store.FindAsync(id, withMemberCount: false, token) is not { } group
                    ? IdentityResult.Failed(_work.Errors.GroupNotFound())
                    : stamp is not null && stamp != group.ConcurrencyStamp ? IdentityResult.Failed(_work.Errors.GroupConcurrencyFailure())
                    : await act(group, token),
                cancellationToken);
            if (stamp is not null || attempt == Attempts
                || result.Errors.All(error => error.Code != nameof(ProfileErrorDescriber.GroupConcurrencyFailure)))
            {
                return result;
            }
        }
    }

    private IdentityError[] FindFaults(GroupDraft draft) =>
    [
        .. GroupNames.Normalize(draft.Name) is null ? [_work.Errors.InvalidGroupName(GroupNames.MaximumLength)] : Array.Empty<IdentityError>(),
        .. GroupNames.NormalizeDescription(draft.Description) is null
            ? [_work.Errors.InvalidGroupDescription(GroupNames.MaximumDescriptionLength)]
            : Array.Empty<IdentityError>(),
    ];

    /// <summary>Of a draft without faults.</summary>
    private static Group Apply(GroupDraft draft, Group group) => group with
    {
        Name = GroupNames.Normalize(draft.Name)!,
        Description = GroupNames.NormalizeDescription(draft.Description) is { Length: > 0 } description ? description : null,
        ConcurrencyStamp = $"{Guid.NewGuid()}",
    };
}
