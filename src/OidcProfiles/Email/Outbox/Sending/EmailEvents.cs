using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>Counts and logs what becomes of mails.</summary>
internal sealed class EmailEvents
{
    private readonly ILogger<EmailEvents> _logger;
    private readonly TimeProvider _time;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _dead;
    private readonly Counter<long> _leaseExpired;
    private readonly Histogram<double> _duration;

    public EmailEvents(IMeterFactory meters, ILogger<EmailEvents> logger, TimeProvider time)
    {
        (_logger, _time) = (logger, time);
        var meter = meters.Create("OidcProfiles");
        _sent = meter.CreateCounter<long>("oidcprofiles.email.sent", "{mail}", "Mails that the other side took.");
        _failed = meter.CreateCounter<long>("oidcprofiles.email.failed", "{attempt}", "Attempts that failed.");
        _dead = meter.CreateCounter<long>("oidcprofiles.email.dead", "{mail}", "Mails that were given up.");
        _leaseExpired = meter.CreateCounter<long>(
            "oidcprofiles.email.lease_expired", "{mail}", "Mails whose sender was not heard of again: a copy may have been sent.");
        _duration = meter.CreateHistogram<double>(
            "oidcprofiles.email.duration", "s", "Time from when a mail was asked for until the other side took it.");
    }

    public void LeaseExpired(string kind)
    {
        _leaseExpired.Add(1, Kind(kind));
        Log.EmailLeaseExpired(_logger, SafeName.Shorten(kind));
    }

    /// <param name="email">The mail.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="isOurs">Whether it was recorded; if not, another sender had the mail by then, or it was deleted.</param>
    public void Recorded(StoredEmail email, EmailOutcome outcome, bool isOurs)
    {
        if (!isOurs)
        {
            Log.EmailLeaseLost(_logger, SafeName.Shorten(email.Kind));
        }

        if (outcome.IsUnneeded)
        {
            return;
        }

        if (outcome.State == EmailState.Sent)
        {
            _sent.Add(1, Kind(email.Kind));
            _duration.Record((_time.GetUtcNow() - email.CreatedAt).TotalSeconds, Kind(email.Kind));
            return;
        }

        if (outcome.IsAttempt)
        {
            _failed.Add(1, Kind(email.Kind));
        }

        if (outcome.State == EmailState.Dead && isOurs)
        {
            Dead(email.Kind, 1);
        }
    }

    public void Expired(string kind, int count) => Dead(kind, count);

    public void NotRecorded(Exception exception) => Log.EmailNotRecorded(_logger, exception);

    public void Unavailable(string? reason) => Log.EmailUnavailable(_logger, reason);

    public void Deleted(int count)
    {
        if (count > 0)
        {
            Log.EmailsDeleted(_logger, count);
        }
    }

    public void NotDeleted(Exception exception) => Log.EmailsNotDeleted(_logger, exception);

    public void AvailableAgain() => Log.EmailAvailableAgain(_logger);

    private void Dead(string kind, int count)
    {
        _dead.Add(count, Kind(kind));
        Log.EmailDead(_logger, SafeName.Shorten(kind), count);
    }

    private static TagList Kind(string kind) => new() { { "kind", kind } };
}
