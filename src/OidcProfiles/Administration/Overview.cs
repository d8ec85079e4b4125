using OidcProfiles.Access;
using OidcProfiles.Auditing;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration;

/// <summary>What happened lately, in numbers: as much of it as the administrator may read.</summary>
public sealed class Overview
{
    /// <summary>How many days are told of, with today.</summary>
    public const int Days = 30;

    private static readonly string[] Events =
        [AuditEvents.AccountRegistered, AuditEvents.SignInSucceeded, AuditEvents.SignInRefused];

    private readonly IAuditStatistics _statistics;
    private readonly EmailOutboxManager _outbox;
    private readonly TimeProvider _time;

    internal Overview(IAuditStatistics statistics, EmailOutboxManager outbox, TimeProvider time) =>
        (_statistics, _outbox, _time) = (statistics, outbox, time);

    /// <summary>Counts. Days are those of UTC.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<OverviewNumbers> CountAsync(ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var today = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);
        var first = today.AddDays(1 - Days);
        var (numbers, start) = (new OverviewNumbers { First = first }, new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero));
        if (actor.May(AdminArea.Audit, AdminLevel.Read))
        {
            var counted = await _statistics.CountByDayAsync(Events, start, cancellationToken);
            numbers = numbers with
            {
                Registrations = Series(counted.Where(day => day.Event == AuditEvents.AccountRegistered).Select(day => (day.Day, day.Count)), first),
                SignIns = Series(counted.Where(day => day.Event == AuditEvents.SignInSucceeded).Select(day => (day.Day, day.Count)), first),
                Refusals = Series(counted.Where(day => day.Event == AuditEvents.SignInRefused).Select(day => (day.Day, day.Count)), first),
            };
        }

        if (actor.May(AdminArea.Emails, AdminLevel.Read))
        {
            var mails = await _outbox.CountByDayAsync(start, actor, cancellationToken);
            numbers = numbers with
            {
                MailsSent = Series(mails.Where(day => day.State == EmailState.Sent).Select(day => (day.Day, day.Count)), first),
                MailsDead = Series(mails.Where(day => day.State == EmailState.Dead).Select(day => (day.Day, day.Count)), first),
                Mails = await _outbox.CountAsync(actor, cancellationToken),
            };
        }

        return numbers;
    }

    private static int[] Series(IEnumerable<(DateOnly Day, int Count)> counted, DateOnly first)
    {
        var series = new int[Days];
        foreach (var (day, count) in counted)
        {
            // The clock of the database may be ahead by a moment.
            series[Math.Clamp(day.DayNumber - first.DayNumber, 0, Days - 1)] += count;
        }

        return series;
    }
}
