namespace OidcProfiles.Email.Outbox;

/// <summary>How many mails came back from dead-letter, and why others did not. All are 0 if there was none.</summary>
/// <param name="Requeued">These are sent again, with all their attempts before them.</param>
/// <param name="Expired">The link and code of these are worth nothing any more.</param>
/// <param name="WithoutPayload">What these said was already deleted, see <see cref="EmailOutboxOptions.DeadRetention"/>.</param>
public sealed record EmailRequeueResult(int Requeued, int Expired, int WithoutPayload);
