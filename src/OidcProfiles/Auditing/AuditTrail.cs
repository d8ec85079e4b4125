namespace OidcProfiles.Auditing;

/// <summary>Writes to the store; sealing comes later.</summary>
internal sealed class AuditTrail(IAuditStore store, TimeProvider time, AuditOrigin? origin = null) : IAuditTrail
{
    public Task RecordAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        var whole = record.ClientId is null && origin?.ClientId is { } client ? record with { ClientId = client } : record;
        return store.AddAsync(StoredAudit.Of(whole, time.GetUtcNow()), cancellationToken);
    }
}
