using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Email.Templates;

/// <summary>Acts of those who look after mails: who may do them, in one unit of work with what is recorded of them.</summary>
internal sealed class EmailTemplateWork(IUnitOfWork work, IAuditTrail trail, ProfileErrorDescriber errors)
{
    public ProfileErrorDescriber Errors => errors;

    public async Task<IdentityResult> RunAsync(
        ProfileActor actor, Func<CancellationToken, Task<IdentityResult>> act, CancellationToken cancellationToken) =>
        AdminPolicy.Refuse(actor, AdminArea.Emails, errors) ?? await work.ExecuteAsync(act, cancellationToken);

    public Task RecordAsync(
        string name, ProfileActor actor, IReadOnlyDictionary<string, string> details, CancellationToken cancellationToken) => trail.RecordAsync(
        new() { Event = name, ActorId = actor.Id, Details = details }, cancellationToken);
}
