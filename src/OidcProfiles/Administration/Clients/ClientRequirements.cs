using Microsoft.AspNetCore.Identity;
using OidcProfiles.Auditing;
using OidcProfiles.Groups;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Clients;

/// <summary>Says for whom a client is, in one unit of work with what is recorded of it.</summary>
/// <param name="registrar">Writes it; null without a token server.</param>
/// <param name="groups">The groups.</param>
/// <param name="work">Who may, and the unit of work.</param>
/// <param name="trail">Records it.</param>
internal sealed class ClientRequirements(IClientRegistrar? registrar, IGroupStore groups, GroupWork work, IAuditTrail trail)
{
    public async Task<IdentityResult> SetAsync(string clientId, string? groupId, ProfileActor actor, CancellationToken cancellationToken)
    {
        var result = await work.RunAsync(actor, token => WriteAsync(clientId, groupId, actor, token), cancellationToken);

        // Only now: whoever reads before the transaction ends would keep what was.
        registrar?.Forget();
        return result;
    }

    private async Task<IdentityResult> WriteAsync(string clientId, string? groupId, ProfileActor actor, CancellationToken cancellationToken)
    {
        var group = groupId is not null && Group.IsId(groupId) ? await groups.FindAsync(groupId, withMemberCount: false, cancellationToken) : null;
        if (groupId is not null && group is null)
        {
            return IdentityResult.Failed(work.Errors.GroupNotFound());
        }

        switch (registrar is null ? ClientGroupChange.ClientNotFound : await registrar.SetRequiredGroupAsync(clientId, groupId, cancellationToken))
        {
            case ClientGroupChange.Changed:
                await RecordAsync(clientId, group, actor, cancellationToken);
                return IdentityResult.Success;
            case ClientGroupChange.ClientNotFound:
                return IdentityResult.Failed(work.Errors.ClientNotFound());
            case ClientGroupChange.Conflict:
                return IdentityResult.Failed(work.Errors.ClientConcurrencyFailure());
            default:
                return IdentityResult.Success;
        }
    }

    private Task RecordAsync(string clientId, Group? group, ProfileActor actor, CancellationToken cancellationToken)
    {
        var details = new Dictionary<string, string> { ["source"] = GroupWork.SourceOf(actor) };
        if (group is not null)
        {
            (details["group"], details["name"]) = (group.Id, group.Name);
        }

        return trail.RecordAsync(
            new() { Event = AuditEvents.ClientGroupChanged, ActorId = actor.Id, ClientId = clientId, Details = details }, cancellationToken);
    }
}
