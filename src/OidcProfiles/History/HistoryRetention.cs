using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Email.Templates;

namespace OidcProfiles.History;

/// <summary>Deletes what is older than <see cref="OidcProfilesOptions.HistoryRetention"/>.</summary>
internal sealed class HistoryRetention(
    IServiceScopeFactory scopes, IOptions<OidcProfilesOptions> options, TimeProvider time, ILogger<HistoryRetention> logger)
    : HourlyRetention(scopes, time)
{
    protected override async Task<bool> DeleteAsync(IServiceProvider services, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (options.Value.HistoryRetention is not { } retention || services.GetService<IHistoryStore>() is not { } history)
        {
            return false;
        }

        var before = now - retention;
        var count = await history.DeleteBeforeAsync(before, cancellationToken);
        if (services.GetService<IEmailTemplateHistoryStore>() is { } templates)
        {
            count += await templates.DeleteBeforeAsync(before, cancellationToken);
        }

        if (count > 0)
        {
            Log.HistoryDeleted(logger, count, before);
        }

        return true;
    }

    protected override void Tell(Exception exception) => Log.HistoryNotDeleted(logger, exception);
}
