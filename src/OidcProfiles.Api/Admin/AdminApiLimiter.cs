using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts;

namespace OidcProfiles.Api.Admin;

/// <summary>Counts requests by caller, and those that are turned away by network.</summary>
internal sealed class AdminApiLimiter : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private const int Segments = 6;

    private readonly PartitionedRateLimiter<string> _callers;
    private readonly PartitionedRateLimiter<string> _networks;

    public AdminApiLimiter(IOptions<AdminApiOptions> options)
    {
        _callers = Create(options.Value.RequestsPerMinute);
        _networks = Create(options.Value.RefusalsPerMinute);
    }

    /// <returns>Null if the request may go on; otherwise how long to wait.</returns>
    public TimeSpan? TakeOfCaller(string key) => Take(_callers, key);

    /// <summary>Of somebody who is turned away anyway: nobody with a good token suffers for others of their network.</summary>
    public TimeSpan? TakeOfNetwork(IPAddress? network) => Take(_networks, NetworkKey.Of(network));

    public void Dispose()
    {
        _callers.Dispose();
        _networks.Dispose();
    }

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }

    private static PartitionedRateLimiter<string> Create(int permits) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetSlidingWindowLimiter(
            key, _ => new() { PermitLimit = permits, Window = Window, SegmentsPerWindow = Segments, QueueLimit = 0 }),
        StringComparer.Ordinal);
}
