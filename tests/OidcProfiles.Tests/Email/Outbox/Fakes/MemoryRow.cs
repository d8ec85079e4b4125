using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Tests.Email.Outbox.Fakes;

/// <summary>A row of <see cref="MemoryOutboxStore"/>.</summary>
internal sealed class MemoryRow
{
    public required StoredEmail Email { get; set; }

    public EmailState State { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? Reason { get; set; }

    public Guid? LeaseId { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }
}
