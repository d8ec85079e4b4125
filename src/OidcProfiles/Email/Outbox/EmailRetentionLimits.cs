namespace OidcProfiles.Email.Outbox;

/// <summary>What has been kept for long enough.</summary>
/// <param name="SentBefore">Mails that were sent before this time.</param>
/// <param name="DeadBefore">Mails that were given up before this time.</param>
/// <param name="PayloadBefore">What mails say that were given up before this time.</param>
public sealed record EmailRetentionLimits(DateTimeOffset SentBefore, DateTimeOffset DeadBefore, DateTimeOffset PayloadBefore);
