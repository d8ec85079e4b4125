using OidcProfiles.Auditing;

namespace OidcProfiles.Tests.Auditing;

/// <summary>Events in memory; the filter knows users only.</summary>
internal sealed class MemoryAuditStore : IAuditStore
{
    public List<StoredAudit> Rows { get; } = [];

    /// <summary>How many rows were asked for, each time.</summary>
    public List<int> Limits { get; } = [];

    public Task AddAsync(StoredAudit row, CancellationToken cancellationToken)
    {
        Rows.Add(row);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StoredAudit>> ListAsync(AuditFilter filter, AuditPosition? before, int limit, CancellationToken cancellationToken)
    {
        Limits.Add(limit);
        return Task.FromResult<IReadOnlyList<StoredAudit>>([.. Rows
            .Where(row => filter.UserId is null || row.User.Id == filter.UserId)
            .Where(row => before is null || (row.At, row.Id).CompareTo((before.At, before.Id)) < 0)
            .OrderByDescending(row => (row.At, row.Id)).Take(limit)]);
    }

    public Task<int> EraseAsync(string userId, string pseudonym, CancellationToken cancellationToken) => throw new NotSupportedException();
}
