using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.Computed;

/// <summary>
/// Counts computed attributes that could not be derived, and says so once a minute for each: an expression that fails for everybody must not
/// fill the log.
/// </summary>
internal sealed class ComputedFailures
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _told = new(StringComparer.Ordinal);
    private readonly Counter<long> _count;
    private readonly ILogger<ComputedFailures> _logger;
    private readonly TimeProvider _time;

    public ComputedFailures(IMeterFactory meters, ILogger<ComputedFailures> logger, TimeProvider time)
    {
        (_logger, _time) = (logger, time);
        _count = meters.Create("OidcProfiles").CreateCounter<long>(
            "oidcprofiles.computed_attributes.failures", "{value}", "Values of computed attributes that could not be derived.");
    }

    /// <summary>Takes note of a failure.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="reason">Why, without values.</param>
    public void Add(string attribute, string reason)
    {
        _count.Add(1, new KeyValuePair<string, object?>("attribute", attribute));
        var now = _time.GetUtcNow();
        if (_told.TryAdd(attribute, now)
            || (_told.TryGetValue(attribute, out var told) && now - told >= Pause && _told.TryUpdate(attribute, now, told)))
        {
            Log.NotComputed(_logger, attribute, reason);
        }
    }
}
