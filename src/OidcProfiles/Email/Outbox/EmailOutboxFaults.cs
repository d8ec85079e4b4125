namespace OidcProfiles.Email.Outbox;

/// <summary>The faults of the settings of the outbox.</summary>
internal static class EmailOutboxFaults
{
    private const string Section = "Email:Outbox:";
    private static readonly TimeSpan LongestRetention = TimeSpan.FromDays(36_500);

    public static IEnumerable<string> Find(EmailOutboxOptions? options) => options is null
        ? ["Email:Outbox is null; accepted: an object, or nothing at all."]
        : FindNumbers(options).Concat(FindTimes(options)).Concat(FindRetention(options)).Concat(EmailCooldownFaults.Find(options.Cooldown))
            .OfType<string>();

    private static IEnumerable<string?> FindNumbers(EmailOutboxOptions options) =>
    [
        Range(nameof(options.BatchSize), options.BatchSize, 1, 1000),
        Range(nameof(options.Concurrency), options.Concurrency, 1, 100),
        Range(nameof(options.MaxAttempts), options.MaxAttempts, 1, 1000),
        Range(nameof(options.MaxLostLeases), options.MaxLostLeases, 1, 1000),
    ];

    private static IEnumerable<string?> FindTimes(EmailOutboxOptions options) =>
    [
        Range(nameof(options.PollInterval), options.PollInterval, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(10)),
        Range(nameof(options.SendTimeout), options.SendTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1)),
        Range(nameof(options.Lease), options.Lease, Double(options.SendTimeout), TimeSpan.FromDays(1), "twice SendTimeout"),
        Range(nameof(options.FirstDelay), options.FirstDelay, TimeSpan.FromMilliseconds(1), options.LongestDelay, to: "LongestDelay"),
        Range(
            nameof(options.InteractiveFirstDelay), options.InteractiveFirstDelay, TimeSpan.FromMilliseconds(1), options.LongestDelay,
            to: "LongestDelay"),
        Range(nameof(options.LongestDelay), options.LongestDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1)),
        Range(nameof(options.FirstPause), options.FirstPause, TimeSpan.FromMilliseconds(1), options.LongestPause, to: "LongestPause"),
        Range(nameof(options.LongestPause), options.LongestPause, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1)),
    ];

    private static IEnumerable<string?> FindRetention(EmailOutboxOptions options) =>
    [
        Range(nameof(options.SentRetention), options.SentRetention, TimeSpan.FromSeconds(1), LongestRetention),
        Range(
            nameof(options.DeadRetention), options.DeadRetention, TimeSpan.FromSeconds(1), options.DeadEnvelopeRetention,
            to: "DeadEnvelopeRetention"),
        Range(nameof(options.DeadEnvelopeRetention), options.DeadEnvelopeRetention, TimeSpan.FromSeconds(1), LongestRetention),
    ];

    private static string? Range<T>(string name, T value, T least, T most, string? from = null, string? to = null)
        where T : IComparable<T> => value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
        ? null
        : $"{Section}{name} '{value}' is not accepted; accepted: {Text(from, least)} to {Text(to, most)}.";

    private static string Text<T>(string? name, T value) => name is null ? $"{value}" : $"{name} ({value})";

    /// <summary>A time that is out of range itself does not overflow here; it has its own fault.</summary>
    private static TimeSpan Double(TimeSpan time) => time > TimeSpan.FromDays(1) ? time : time * 2;
}
