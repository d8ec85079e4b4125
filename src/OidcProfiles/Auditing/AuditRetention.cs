using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Auditing;

/// <summary>Deletes events from the front of the chain that are older than <see cref="AuditOptions.Retention"/>.</summary>
internal sealed class AuditRetention(
    IServiceScopeFactory scopes, IOptions<OidcProfilesOptions> options, TimeProvider time, ILogger<AuditRetention> logger)
    : HourlyRetention(scopes, time)
{
    private const int BatchSize = 500;

    protected override async Task<bool> DeleteAsync(IServiceProvider services, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (options.Value.Audit.Retention is not { } retention || services.GetService<IAuditChainStore>() is not { } store)
        {
            return false;
        }

        var before = now - retention;
        var count = 0;
        AuditRemoval batch;
        do
        {
            batch = await store.DeleteBeforeAsync(before, BatchSize, cancellationToken);
            count += batch.Count;
        }
        while (batch.Count == BatchSize);

        if (count > 0)
        {
            Log.AuditDeleted(logger, count, before);
        }

        if (batch.Fault is { } fault)
        {
            Log.AuditFaulty(logger, fault);
        }

        return true;
    }

    protected override void Tell(Exception exception) => Log.AuditNotDeleted(logger, exception);
}
