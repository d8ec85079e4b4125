using OidcProfiles.Auditing;

namespace OidcProfiles.Tests.Auditing;

/// <summary>Counts what is asked of it.</summary>
internal sealed class StubChainStore : IAuditChainStore
{
    private int _seals;

    public bool IsDown { get; set; }

    public int Seals => _seals;

    public List<DateTimeOffset> Deletions { get; } = [];

    /// <summary>What deleting says, one after the other; then nothing.</summary>
    public Queue<AuditRemoval> Removals { get; } = [];

    public Task<int> SealAsync(int limit, CancellationToken cancellationToken)
    {
        var isDown = IsDown;
        Interlocked.Increment(ref _seals);
        return isDown ? throw new InvalidOperationException("down") : Task.FromResult(0);
    }

    public Task<AuditRemoval> DeleteBeforeAsync(DateTimeOffset time, int limit, CancellationToken cancellationToken)
    {
        Deletions.Add(time);
        return Task.FromResult(Removals.TryDequeue(out var removal) ? removal with { Count = Math.Min(removal.Count, limit) } : new(0, null));
    }

    public Task<AuditChainState?> ReadAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<StoredAudit>> ListSealedAsync(StoredAudit? after, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DateTimeOffset?> FindUnsealedAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
