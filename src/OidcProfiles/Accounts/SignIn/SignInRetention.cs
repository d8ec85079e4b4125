using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>Deletes counts of attempts that are over and places that nobody has signed in from for long.</summary>
internal sealed class SignInRetention(
    IServiceScopeFactory scopes, IOptions<OidcProfilesOptions> options, TimeProvider time, ILogger<SignInRetention> logger)
    : HourlyRetention(scopes, time)
{
    protected override async Task<bool> DeleteAsync(IServiceProvider services, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (services.GetService<ISignInAttemptStore>() is not { } attempts || services.GetService<ISignInPlaceStore>() is not { } places)
        {
            return false;
        }

        var over = await attempts.DeleteOverAsync(now, cancellationToken);
        var unused = await places.DeleteUnusedAsync(now - options.Value.Accounts.SignIn.PlaceRetention, cancellationToken);
        if (over + unused > 0)
        {
            Log.SignInRowsDeleted(logger, over, unused);
        }

        return true;
    }

    protected override void Tell(Exception exception) => Log.SignInRowsNotDeleted(logger, exception);
}
