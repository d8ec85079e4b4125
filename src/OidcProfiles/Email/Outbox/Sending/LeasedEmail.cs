namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>A mail that this sender has.</summary>
/// <param name="Stored">The mail.</param>
/// <param name="LeaseId">The lease.</param>
/// <param name="Until">Until when it has it.</param>
internal sealed record LeasedEmail(StoredEmail Stored, Guid LeaseId, DateTimeOffset Until);
