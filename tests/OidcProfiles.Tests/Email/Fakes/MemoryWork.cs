using Microsoft.AspNetCore.Identity;
using OidcProfiles.Auditing;

namespace OidcProfiles.Tests.Email.Fakes;

/// <summary>Work that is done at once, and what is recorded of it.</summary>
internal sealed class MemoryWork : IUnitOfWork, IAuditTrail
{
    /// <summary>What was recorded, as <c>event by actor: name=value …</c>.</summary>
    public List<string> Events { get; } = [];

    public Task<IdentityResult> ExecuteAsync(Func<CancellationToken, Task<IdentityResult>> work, CancellationToken cancellationToken) =>
        work(cancellationToken);

    public Task RecordAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        var details = record.Details.OrderBy(detail => detail.Key, StringComparer.Ordinal).Select(detail => $"{detail.Key}={detail.Value}");
        Events.Add($"{record.Event} by {record.ActorId}: {string.Join(' ', details)}");
        return Task.CompletedTask;
    }
}
