using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.Idempotency;

/// <summary>Forgets idempotency keys that no longer count.</summary>
internal sealed class CreationRetention(IServiceScopeFactory scopes, TimeProvider time, ILogger<CreationRetention> logger)
    : HourlyRetention(scopes, time)
{
    protected override async Task<bool> DeleteAsync(IServiceProvider services, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (services.GetService<ICreationStore>() is not { } store)
        {
            return false;
        }

        await store.DeleteBeforeAsync(now - Creations.Lifetime, cancellationToken);
        return true;
    }

    protected override void Tell(Exception exception) => Log.CreationsNotDeleted(logger, exception);
}
