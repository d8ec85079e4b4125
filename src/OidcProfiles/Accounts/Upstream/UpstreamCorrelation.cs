using System.Diagnostics;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>What people can tell the support of a request.</summary>
internal static class UpstreamCorrelation
{
    /// <summary>The trace of the request (W3C Trace Context), or a number of its own where nothing traces.</summary>
    public static string Current() => (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
}
