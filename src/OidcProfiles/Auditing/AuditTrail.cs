namespace OidcProfiles.Auditing;

/// <summary>Writes to the store; sealing comes later.</summary>
internal sealed class AuditTrail(IAuditStore store, TimeProvider time) : IAuditTrail
{
    public Task RecordAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        return store.AddAsync(StoredAudit.Of(record, time.GetUtcNow()), cancellationToken);
    }
}
