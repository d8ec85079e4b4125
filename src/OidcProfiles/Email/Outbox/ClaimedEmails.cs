namespace OidcProfiles.Email.Outbox;

/// <summary>What a sender got.</summary>
/// <param name="Emails">The mails, in the order in which they are to be sent.</param>
/// <param name="LostIds">Those among them whose sender before was not heard of again: a copy of them may have been sent.</param>
/// <param name="IsFull">Whether there may be more.</param>
public sealed record ClaimedEmails(IReadOnlyList<StoredEmail> Emails, IReadOnlySet<Guid> LostIds, bool IsFull);
