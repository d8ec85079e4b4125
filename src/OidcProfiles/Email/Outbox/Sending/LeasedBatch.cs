namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>Mails that this sender has claimed together.</summary>
/// <param name="Emails">The mails, in the order in which they are to be sent.</param>
/// <param name="IsFull">Whether there may be more.</param>
internal sealed record LeasedBatch(IReadOnlyList<LeasedEmail> Emails, bool IsFull);
