using Microsoft.Extensions.Diagnostics.HealthChecks;
using OidcProfiles.Host.Data;

namespace OidcProfiles.Host;

/// <summary>Ready means that the database answers.</summary>
internal sealed class DatabaseHealthCheck(ApplicationDbContext database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await database.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
