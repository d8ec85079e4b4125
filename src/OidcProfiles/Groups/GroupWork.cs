using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Groups;

/// <summary>Changes of groups: who may make them, in one unit of work with what is recorded of them.</summary>
internal sealed class GroupWork(IUnitOfWork work, IAuditTrail trail, ProfileErrorDescriber errors)
{
    public ProfileErrorDescriber Errors => errors;

    /// <summary>Groups open doors elsewhere: nobody gives them to themselves, and a client only reads.</summary>
    public async Task<IdentityResult> RunAsync(
        ProfileActor actor, Func<CancellationToken, Task<IdentityResult>> act, CancellationToken cancellationToken)
    {
        return AdminPolicy.Refuse(actor, AdminArea.Users, errors) ?? await work.ExecuteAsync(act, cancellationToken);
    }

    public Task RecordAsync(string name, Group group, ProfileActor actor, CancellationToken cancellationToken) => trail.RecordAsync(
        new()
        {
            Event = name,
            ActorId = actor.Id,
            Details = new Dictionary<string, string> { ["group"] = group.Id, ["name"] = group.Name, ["source"] = SourceOf(actor) },
        },
        cancellationToken);

    public Task RecordAsync(string name, string groupId, string userId, ProfileActor actor, CancellationToken cancellationToken) => trail.RecordAsync(
        new()
        {
            Event = name,
            UserId = userId,
            ActorId = actor.Id == userId ? null : actor.Id,
            Details = new Dictionary<string, string> { ["group"] = groupId, ["source"] = SourceOf(actor) },
        },
        cancellationToken);

    public static string SourceOf(ProfileActor actor) => actor.Source.ToString().ToLowerInvariant();
}
