using OidcProfiles.Auditing;

namespace OidcProfiles.Groups;

/// <summary>Says whether people may sign in to a client that is for the members of a group only.</summary>
public sealed class ClientAccess
{
    private readonly IGroupMemberStore _members;
    private readonly IGroupStore _groups;
    private readonly IAuditTrail _trail;
    private readonly IClientGroups? _clients;

    internal ClientAccess(IGroupMemberStore members, IGroupStore groups, IAuditTrail trail, IClientGroups? clients) =>
        (_members, _groups, _trail, _clients) = (members, groups, trail, clients);

    /// <summary>
    /// Whether a person may sign in to a client. A refusal is recorded, with the group that was required. No query is made for clients that
    /// are for everybody. A group that is no more has no members.
    /// </summary>
    /// <param name="userId">Who; any text may be asked for.</param>
    /// <param name="clientId">To which client; null for none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<bool> MaySignInAsync(string userId, string? clientId, CancellationToken cancellationToken)
    {
        if (await FindRefusalAsync(userId, clientId, cancellationToken) is not { } refusal)
        {
            return true;
        }

        var details = new Dictionary<string, string> { ["cause"] = "group_required" };
        if (refusal.Group is { } group)
        {
            (details["group"], details["name"]) = (group.Id, group.Name);
        }

        await _trail.RecordAsync(
            new() { Event = AuditEvents.ClientRefused, Succeeded = false, UserId = userId, ClientId = clientId, Details = details }, cancellationToken);
        return false;
    }

    /// <summary>The same for whoever only looks: nothing is recorded.</summary>
    /// <param name="userId">Who; any text may be asked for.</param>
    /// <param name="clientId">To which client; null for none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if they may.</returns>
    public async Task<ClientRefusal?> FindRefusalAsync(string userId, string? clientId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        if (clientId is null || _clients is null || await _clients.FindAsync(clientId, cancellationToken) is not { } groupId)
        {
            return null;
        }

        var memberships = await _members.ListOfUserAsync(userId, cancellationToken);
        return memberships.Any(membership => membership.GroupId == groupId)
            ? null
            : new(Group.IsId(groupId) ? await _groups.FindAsync(groupId, withMemberCount: false, cancellationToken) : null);
    }
}
