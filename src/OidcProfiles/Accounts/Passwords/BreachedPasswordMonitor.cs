using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>
/// Counts the checks in <c>oidcprofiles.breached_passwords.checks</c> and logs failed ones, once a minute at most: an outage at a busy hour
/// is one message a minute with a number, not thousands.
/// </summary>
internal sealed class BreachedPasswordMonitor : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Meter _meter;
    private readonly Counter<long> _checks;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private DateTimeOffset? _last;
    private int _failures;

    public BreachedPasswordMonitor(IMeterFactory meters, TimeProvider time, ILogger<BreachedPasswordMonitor> logger)
    {
        _meter = meters.Create("OidcProfiles");
        _checks = _meter.CreateCounter<long>(
            "oidcprofiles.breached_passwords.checks", "{check}", "Passwords that were compared with known breaches.");
        (_time, _logger) = (time, logger);
    }

    public BreachedPasswordResult Answered(BreachedPasswordResult result)
    {
        Count(result.Status == BreachedPasswordStatus.Found ? "found" : "not_found");
        return result;
    }

    /// <summary>Notes a check that could not be made.</summary>
    /// <param name="reason">The kind of failure, in words of ours.</param>
    public BreachedPasswordResult Failed(string reason)
    {
        Count("unknown");
        if (CountFailures() is { } failures)
        {
            Log.BreachedPasswordsUnknown(_logger, reason, failures);
        }

        return BreachedPasswordResult.Unknown;
    }

    public void Dispose() => _meter.Dispose();

    private void Count(string result) => _checks.Add(1, new KeyValuePair<string, object?>("result", result));

    /// <summary>The failures since the last message if it is time for another, this one included; otherwise null.</summary>
    private int? CountFailures()
    {
        lock (_lock)
        {
            _failures++;
            var now = _time.GetUtcNow();
            if (now - _last < Interval)
            {
                return null;
            }

            _last = now;
            var failures = _failures;
            _failures = 0;
            return failures;
        }
    }
}
