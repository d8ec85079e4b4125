using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts;

namespace OidcProfiles.UI.Limits;

/// <summary>Counts posts by form and network, and by form and account.</summary>
internal sealed class PageLimiter : IDisposable
{
    private const int Segments = 6;
    private const int LongestKey = 320;

    private readonly PartitionedRateLimiter<string> _networks;
    private readonly PartitionedRateLimiter<string> _accounts;
    private readonly TimeSpan _window;

    public PageLimiter(IOptions<PageOptions> options)
    {
        var limits = options.Value.Limits;
        _window = limits.Window;
        _networks = Create(limits.PerNetwork, _window);
        _accounts = Create(limits.PerAccount, _window);
    }

    /// <returns>Null if the post may go on; otherwise how long to wait.</returns>
    public TimeSpan? Take(string form, IPAddress? network, string? account) =>
        Take(_networks, $"{form} {NetworkKey.Of(network)}")
        ?? (string.IsNullOrWhiteSpace(account) ? null : Take(_accounts, $"{form} {Shorten(account)}"));

    public void Dispose()
    {
        _networks.Dispose();
        _accounts.Dispose();
    }

    private TimeSpan? Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : _window;
    }

    private static PartitionedRateLimiter<string> Create(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(
            key => RateLimitPartition.GetSlidingWindowLimiter(
                key, _ => new() { PermitLimit = permits, Window = window, SegmentsPerWindow = Segments, QueueLimit = 0 }),
            StringComparer.Ordinal);

    private static string Shorten(string account)
    {
        var text = account.Trim();
        return (text.Length > LongestKey ? text[..LongestKey] : text).ToUpperInvariant();
    }
}
