namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>An attempt to send a mail.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Reason">Why it failed.</param>
internal sealed record EmailAttempt(EmailAttemptResult Result, string? Reason = null)
{
    public static EmailAttempt Sent { get; } = new(EmailAttemptResult.Sent);

    public static EmailAttempt Unneeded { get; } = new(EmailAttemptResult.Unneeded);

    public static EmailAttempt Abandoned { get; } = new(EmailAttemptResult.Abandoned);
}
