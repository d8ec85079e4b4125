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
        var numbers = new OverviewNumbers { First = first };
        if (actor.May(AdminArea.Audit, AdminLevel.Read))
        {
            var counted = await _statistics.CountByDayAsync(Events, new(first, TimeOnly.MinValue, TimeSpan.Zero), cancellationToken);
            numbers = numbers with
            {
                Registrations = Series(counted, AuditEvents.AccountRegistered, first),
                SignIns = Series(counted, AuditEvents.SignInSucceeded, first),
                Refusals = Series(counted, AuditEvents.SignInRefused, first),
            };
        }

        return actor.May(AdminArea.Emails, AdminLevel.Read)
            ? numbers with { Mails = await _outbox.CountAsync(actor, cancellationToken) }
            : numbers;
    }

    private static int[] Series(IReadOnlyList<AuditDay> counted, string name, DateOnly first)
    {
        var series = new int[Days];
        foreach (var day in counted.Where(day => day.Event == name))
        {
            // The clock of the database may be ahead by a moment.
            series[Math.Clamp(day.Day.DayNumber - first.DayNumber, 0, Days - 1)] += day.Count;
        }

        return series;
    }
}
