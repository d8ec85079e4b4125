using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Uses up what is pending together with what it leads to, and records what fails.</summary>
internal sealed class UpstreamWork(PendingLogins pending, IUnitOfWork work, IAuditTrail audit, ILogger<UpstreamWork> logger)
{
    /// <summary>
    /// Both or neither; of two at once one. Two browsers that come with the same account of a provider are told apart by the unique keys of
    /// the database: the slower one gets false, and may look again who it is.
    /// </summary>
    /// <returns>The result; null if somebody else was faster.</returns>
    public async Task<IdentityResult?> TryAsync(
        PendingLogin login, Func<CancellationToken, Task<IdentityResult>> effect, CancellationToken cancellationToken)
    {
        var isConsumed = false;
        try
        {
            var result = await work.ExecuteAsync(
                async token =>
                {
                    isConsumed = await pending.TryConsumeAsync(login, token);
                    return isConsumed ? await effect(token) : IdentityResult.Failed();
                },
                cancellationToken);
            return isConsumed ? result : null;
        }
        catch (Exception exception) when (DatabaseConflict.Is(exception))
        {
            return null;
        }
    }

    /// <summary>Says what fails in the log, and in the audit where somebody came from a provider: anybody can open the page, as often as they like.</summary>
    public async Task<UpstreamOutcome> FailAsync(
        UpstreamFailure failure, string? provider, string? userId, string? clientId, CancellationToken cancellationToken)
    {
        var correlationId = UpstreamCorrelation.Current();
        Log.UpstreamSignInFailed(logger, failure, provider is null ? "unknown" : SafeName.Shorten(provider), correlationId);
        if (provider is not null)
        {
            await audit.RecordAsync(
                new()
                {
                    Event = AuditEvents.UpstreamFailed,
                    Succeeded = false,
                    UserId = userId,
                    ClientId = clientId,
                    Details = new Dictionary<string, string> { ["provider"] = provider, ["failure"] = $"{failure}" },
                },
                cancellationToken);
        }

        return UpstreamOutcome.Failed(failure, provider, correlationId);
    }
}
