using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>Erases the accounts whose time of grace is over, at start and once an hour.</summary>
internal sealed class ErasureRetention(
    IServiceScopeFactory scopes, DueErasures erasures, TimeProvider time, ILogger<ErasureRetention> logger) : HourlyRetention(scopes, time)
{
    protected override async Task<bool> DeleteAsync(IServiceProvider services, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (services.GetService<IDeletionStore>() is null)
        {
            return false;
        }

        await erasures.RunAsync(cancellationToken);
        return true;
    }

    protected override void Tell(Exception exception) => Log.ErasureFailed(logger, exception);
}
