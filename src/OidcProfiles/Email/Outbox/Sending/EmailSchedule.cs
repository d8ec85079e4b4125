using Microsoft.Extensions.Options;
using OidcProfiles.Email.Models;

namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>Decides what becomes of a mail after an attempt.</summary>
/// <param name="options">How often and when.</param>
/// <param name="time">The clock.</param>
/// <param name="random">Gives numbers from 0 to 1.</param>
internal sealed class EmailSchedule(IOptions<OidcProfilesOptions> options, TimeProvider time, Func<double> random)
{
    private const int MostDoublings = 40;

    private static readonly string OfErasure = EmailCatalogue.All.Single(definition => definition.ModelType == typeof(AccountDeletedEmail)).Name;

    /// <summary>Not read before they are used: faults in them are reported when the host starts, not when it is put together.</summary>
    public EmailOutboxOptions Options => options.Value.Email.Outbox;

    /// <summary>Whether a whole attempt fits into what is left of the lease.</summary>
    public bool HasTime(LeasedEmail email) => email.Until - time.GetUtcNow() >= Options.SendTimeout;

    /// <returns>Null if the mail may be tried.</returns>
    public EmailOutcome? Refuse(LeasedEmail email)
    {
        var now = time.GetUtcNow();
        return email.Stored switch
        {
            { ExpiresAt: { } end } when end <= now => End(email, EmailState.Dead, now, EmailReason.Expired),
            { LostLeases: var lost } when lost >= Options.MaxLostLeases =>
                End(email, EmailState.Dead, now, EmailReason.Lost) with { KeepsPayload = true },
            _ => null,
        };
    }

    /// <param name="email">The mail.</param>
    /// <param name="attempt">The attempt, which was not abandoned.</param>
    public EmailOutcome Decide(LeasedEmail email, EmailAttempt attempt)
    {
        var now = time.GetUtcNow();
        var attempts = email.Stored.Attempts + 1;
        return attempt.Result switch
        {
            EmailAttemptResult.Sent => End(email, EmailState.Sent, now, null) with { IsDropped = IsLast(email.Stored) },

            // The row would tell that somebody entered that address, and nothing else.
            EmailAttemptResult.Unneeded => End(email, EmailState.Sent, now, null) with { IsDropped = true, IsUnneeded = true },

            // It goes behind the others, so that the next probe is another mail: the trouble may be with this one after all.
            EmailAttemptResult.Unavailable => Again(email, now + Delay(Options.FirstPause, Options.LongestPause, 1), attempt.Reason),
            EmailAttemptResult.Permanent or EmailAttemptResult.Unreadable => Dead(email, attempt, now),
            _ when attempts >= Options.MaxAttempts => Dead(email, attempt, now),
            _ => Again(email, now + Delay(FirstDelay(email), Options.LongestDelay, attempts), attempt.Reason) with { IsAttempt = true },
        };
    }

    /// <summary>How long to wait after something failed for the so-and-so-many-th time in a row, for the sender itself.</summary>
    public TimeSpan Pause(int failures) => Longest(Options.FirstPause, Options.LongestPause, failures - 1);

    private TimeSpan FirstDelay(LeasedEmail email) =>
        email.Stored.Priority == EmailPriority.Interactive ? Options.InteractiveFirstDelay : Options.FirstDelay;

    /// <summary>The mail that tells of an erasure is nobody's any more, and the last row with the address.</summary>
    private static bool IsLast(StoredEmail email) => email.UserId is null && email.Kind == OfErasure;

    /// <summary>Anything from the shortest to what doubles each time: mails that failed together do not come back together.</summary>
    private TimeSpan Delay(TimeSpan shortest, TimeSpan longest, int failures) =>
        shortest + ((Longest(shortest, longest, failures) - shortest) * random());

    private static TimeSpan Longest(TimeSpan shortest, TimeSpan longest, int doublings) =>
        TimeSpan.FromSeconds(Math.Min(longest.TotalSeconds, shortest.TotalSeconds * Math.Pow(2, Math.Min(doublings, MostDoublings))));

    private static EmailOutcome Dead(LeasedEmail email, EmailAttempt attempt, DateTimeOffset now) =>
        End(email, EmailState.Dead, now, attempt.Reason) with { IsAttempt = true, KeepsPayload = true };

    private static EmailOutcome End(LeasedEmail email, EmailState state, DateTimeOffset now, string? reason) =>
        new() { Id = email.Stored.Id, LeaseId = email.LeaseId, State = state, At = now, Reason = reason };

    private static EmailOutcome Again(LeasedEmail email, DateTimeOffset due, string? reason) =>
        End(email, EmailState.Pending, due, reason) with { KeepsPayload = true };
}
