namespace OidcProfiles.Auditing;

/// <summary>One walk over the chain, from the anchor to the head.</summary>
/// <param name="store">Where the chain is.</param>
/// <param name="known">A head of earlier; null for none.</param>
internal sealed class AuditWalk(IAuditChainStore store, AuditCheckpoint? known)
{
    private const int BatchSize = 500;

    private AuditCheckpoint _position = AuditCheckpoint.Start;
    private long _count;
    private long _erased;

    public async Task<AuditVerification> RunAsync(AuditChainState state, CancellationToken cancellationToken)
    {
        _position = state.Anchor;
        var fault = Compare(_position) ?? await FindAsync(state, cancellationToken);
        return new() { Head = _position, Count = _count, Erased = _erased, Fault = fault };
    }

    private async Task<AuditFault?> FindAsync(AuditChainState state, CancellationToken cancellationToken)
    {
        StoredAudit? last = null;
        while (true)
        {
            var rows = await store.ListSealedAsync(last, BatchSize, cancellationToken);
            for (var index = 0; index < rows.Count; index++)
            {
                if (Step(rows, index) is { } fault)
                {
                    return fault;
                }
            }

            last = rows.Count > 0 ? rows[^1] : last;
            if (rows.Count == BatchSize)
            {
                continue;
            }

            // What is sealed in the meantime is there before the head says so.
            var current = await store.ReadAsync(cancellationToken) ?? AuditChainState.Empty;
            if (current.Head.Sequence <= _position.Sequence || current == state)
            {
                return FindAtEnd(current.Head);
            }

            state = current;
        }
    }

    private AuditFault? FindAtEnd(AuditCheckpoint head)
    {
        if (head.Sequence != _position.Sequence)
        {
            return head.Sequence > _position.Sequence
                ? new(AuditFaultKind.Missing, _position.Sequence + 1)
                : new(AuditFaultKind.Foreign, head.Sequence + 1);
        }

        if (head != _position)
        {
            return new(AuditFaultKind.Head, head.Sequence);
        }

        return known is not null && known.Sequence > head.Sequence ? new(AuditFaultKind.Missing, head.Sequence + 1) : null;
    }

    private AuditFault? Step(IReadOnlyList<StoredAudit> rows, int index)
    {
        var row = rows[index];
        switch (AuditLink.FindFault(_position, row))
        {
            case null:
                break;
            case AuditFaultKind.Missing:
                return new(AuditFaultKind.Missing, _position.Sequence + 1);
            case AuditFaultKind.Changed when IsElsewhere(rows, index):
                return new(AuditFaultKind.Reordered, row.Sequence, row.At);
            case var kind:
                return new(kind.Value, row.Sequence, row.At);
        }

        _position = new(_position.Sequence + 1, row.Hash!);
        _count++;
        _erased += row.User.IsErased || row.Actor.IsErased ? 1 : 0;
        return Compare(_position);
    }

    /// <summary>Whether the event that belongs here stands further on, among those that were read.</summary>
    private bool IsElsewhere(IReadOnlyList<StoredAudit> rows, int index) => rows.Skip(index + 1)
        .Any(other => AuditLink.Hash(_position.Hash, other) is var hash && (hash == other.Hash || hash == rows[index].Hash));

    private AuditFault? Compare(AuditCheckpoint position) =>
        known is not null && known.Sequence == position.Sequence && known.Hash != position.Hash
            ? new(AuditFaultKind.Rewritten, position.Sequence)
            : null;
}
