namespace OidcProfiles.Email.Outbox;

/// <summary>A sender's wish for mails.</summary>
/// <param name="LeaseId">Names this claim; no other has the same.</param>
/// <param name="Now">The time.</param>
/// <param name="LeaseUntil">From then on another sender may take what has not been recorded.</param>
/// <param name="Limit">How many mails at most.</param>
public sealed record EmailClaim(Guid LeaseId, DateTimeOffset Now, DateTimeOffset LeaseUntil, int Limit);
