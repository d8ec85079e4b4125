using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Accounts;

/// <summary>Deletes proofs that are over and sessions that nobody uses any more.</summary>
internal sealed class AccountRetention(
    IServiceScopeFactory scopes, IOptions<OidcProfilesOptions> options, TimeProvider time, ILogger<AccountRetention> logger)
    : HourlyRetention(scopes, time)
{
    protected override async Task<bool> DeleteAsync(IServiceProvider services, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (services.GetService<IProofCleanup>() is not { } proofs || services.GetService<ISessionStore>() is not { } sessions)
        {
            return false;
        }

        var over = await proofs.DeleteExpiredAsync(now, cancellationToken);
        var unused = await sessions.DeleteUnusedAsync(now - options.Value.Accounts.SessionRetention, cancellationToken);
        if (over + unused > 0)
        {
            Log.AccountRowsDeleted(logger, over, unused);
        }

        return true;
    }

    protected override void Tell(Exception exception) => Log.AccountRowsNotDeleted(logger, exception);
}
