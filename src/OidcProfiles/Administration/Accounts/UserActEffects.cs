using OidcProfiles.Accounts;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>What acts of administrators have in common: whom they tell, what they end, and that they are recorded.</summary>
internal sealed class UserActEffects(AccountAccess access, AccountMails mails, IAuditTrail trail, ProfileErrorDescriber errors)
{
    public AccountAccess Access => access;

    public AccountMails Mails => mails;

    public ProfileErrorDescriber Errors => errors;

    /// <summary>Within the unit of work of the act.</summary>
    /// <param name="name">What was done, of <see cref="AuditEvents"/>.</param>
    /// <param name="userId">To whom.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <param name="details">What explains it, beside where the act came from.</param>
    public Task RecordAsync(
        string name, string userId, ProfileActor actor, CancellationToken cancellationToken, params (string Name, string Value)[] details) =>
        trail.RecordAsync(
            new()
            {
                Event = name,
                UserId = userId,
                ActorId = actor.Id == userId ? null : actor.Id,
                Details = details.Append(("source", actor.Source.ToString().ToLowerInvariant()))
                    .ToDictionary(detail => detail.Item1, detail => detail.Item2, StringComparer.Ordinal),
            },
            cancellationToken);
}
