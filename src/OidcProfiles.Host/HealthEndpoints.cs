using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace OidcProfiles.Host;

/// <summary>Health for whoever watches the server: alive, and ready to take requests.</summary>
internal static class HealthEndpoints
{
    /// <summary>The tag of checks that must pass before requests come.</summary>
    public const string Ready = "ready";

    public static void MapHealthEndpoints(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }
}
