using Microsoft.Extensions.Logging;
using OidcProfiles.Auditing;
using OidcProfiles.Normalization.Linking;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Records what became of the answers to mails.</summary>
internal sealed class UpstreamAnswerTrail(IAuditTrail audit, ILogger<UpstreamAnswerTrail> logger)
{
    /// <summary>Within the unit of work of what was done.</summary>
    public async Task RecordAsync(string provider, LinkingOutcome outcome, string userId, CancellationToken cancellationToken)
    {
        Log.UpstreamConfirmed(logger, provider, outcome);
        await audit.RecordAsync(
            new()
            {
                Event = AuditEvents.UpstreamConfirmed,
                UserId = userId,
                Details = new Dictionary<string, string> { ["provider"] = provider, ["outcome"] = $"{outcome}", ["evidence"] = "Mail" },
            },
            cancellationToken);
    }

    public void Refuse(string? provider) => Log.UpstreamAnswerRefused(logger, provider ?? "unknown");
}
