using OidcProfiles.Email;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Api.Admin.Emails;

/// <summary>A mail in the outbox, without what it says.</summary>
/// <param name="Id">Identifies it; also in its <c>Message-ID</c>.</param>
/// <param name="Kind">The name of the mail.</param>
/// <param name="Address">To whom.</param>
/// <param name="UserId">The user; absent if there is none.</param>
/// <param name="Culture">The language that was asked for (BCP 47); absent for the default.</param>
/// <param name="Priority">Which mails go first.</param>
/// <param name="State">Where it is.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="DueAt">When it is due, if it is pending.</param>
/// <param name="ExpiresAt">When it is worth nothing any more; absent for never.</param>
/// <param name="Attempts">How many attempts failed.</param>
/// <param name="LostLeases">How often a sender took it and was not heard of again: so many copies may have been sent besides.</param>
/// <param name="EndedAt">When it was sent or given up; absent before.</param>
/// <param name="Reason">Why the last attempt failed or why it was given up.</param>
/// <param name="HasPayload">Whether what it says is still there, so that it can be sent.</param>
internal sealed record EmailBody(
    Guid Id,
    string Kind,
    string Address,
    string? UserId,
    string? Culture,
    EmailPriority Priority,
    EmailState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset DueAt,
    DateTimeOffset? ExpiresAt,
    int Attempts,
    int LostLeases,
    DateTimeOffset? EndedAt,
    string? Reason,
    bool HasPayload)
{
    public static EmailBody Of(EmailEntry entry) => new(
        entry.Id,
        entry.Kind,
        entry.Address,
        entry.UserId,
        entry.Culture,
        entry.Priority,
        entry.State,
        entry.CreatedAt,
        entry.DueAt,
        entry.ExpiresAt,
        entry.Attempts,
        entry.LostLeases,
        entry.EndedAt,
        entry.Reason,
        entry.HasPayload);
}
