namespace OidcProfiles.Auditing;

/// <summary>Seals and verifies.</summary>
internal sealed class AuditChain(IAuditChainStore store, TimeProvider time) : IAuditChain
{
    private const int BatchSize = 500;
    private const int MostWalks = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    public async Task<int> SealAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        while (true)
        {
            var batch = await store.SealAsync(BatchSize, cancellationToken);
            count += batch;
            if (batch < BatchSize)
            {
                return count;
            }
        }
    }

    public async Task<AuditVerification> VerifyAsync(AuditCheckpoint? known, CancellationToken cancellationToken)
    {
        var result = await WalkAsync(known, cancellationToken);
        return result.Fault is null && await store.FindUnsealedAsync(cancellationToken) is { } oldest && oldest < time.GetUtcNow() - LongestWait
            ? result with { Fault = new(AuditFaultKind.Unsealed, Sequence: null, oldest) }
            : result;
    }

    /// <summary>Where retention deletes while it is walked, events are missing that are not: then it is walked again from the new anchor.</summary>
    private async Task<AuditVerification> WalkAsync(AuditCheckpoint? known, CancellationToken cancellationToken)
    {
        var state = await ReadAsync(cancellationToken);
        for (var walk = 1; ; walk++)
        {
            var result = await new AuditWalk(store, known).RunAsync(state, cancellationToken);
            if (result.Fault is null || walk == MostWalks)
            {
                return result;
            }

            var current = await ReadAsync(cancellationToken);
            if (current.Anchor == state.Anchor)
            {
                return result;
            }

            state = current;
        }
    }

    private async Task<AuditChainState> ReadAsync(CancellationToken cancellationToken) =>
        await store.ReadAsync(cancellationToken) ?? AuditChainState.Empty;
}
