using OidcProfiles.Email.Outbox;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Between rows of the outbox and what the domain calls them.</summary>
internal static class EmailRows
{
    public static EmailEntity Create(StoredEmail email) => new()
    {
        Id = email.Id,
        Kind = email.Kind,
        Address = email.Address,
        UserId = email.UserId,
        Culture = email.Culture,
        Payload = email.Payload,
        Priority = email.Priority,
        State = EmailState.Pending,
        CreatedAt = email.CreatedAt.UtcDateTime,
        DueAt = email.CreatedAt.UtcDateTime,
        ExpiresAt = email.ExpiresAt?.UtcDateTime,
    };

    public static StoredEmail ToStored(EmailEntity row) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        Address = row.Address,
        UserId = row.UserId,
        Culture = row.Culture,
        Payload = row.Payload,
        Priority = row.Priority,
        CreatedAt = Times.Read(row.CreatedAt),
        ExpiresAt = Times.Read(row.ExpiresAt),
        Attempts = row.Attempts,
        LostLeases = row.LostLeases,
    };

    /// <summary>An expression, so that what a mail says is not even read.</summary>
    public static System.Linq.Expressions.Expression<Func<EmailEntity, EmailEntry>> ToEntry { get; } = row => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        Address = row.Address,
        UserId = row.UserId,
        Culture = row.Culture,
        Priority = row.Priority,
        State = row.State,
        CreatedAt = Times.Read(row.CreatedAt),
        DueAt = Times.Read(row.DueAt),
        ExpiresAt = Times.Read(row.ExpiresAt),
        Attempts = row.Attempts,
        LostLeases = row.LostLeases,
        EndedAt = Times.Read(row.EndedAt),
        Reason = row.Reason,
        HasPayload = row.Payload != null,
    };
}
