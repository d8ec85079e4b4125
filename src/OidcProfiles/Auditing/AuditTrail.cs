using System.Diagnostics;

namespace OidcProfiles.Auditing;

/// <summary>Writes to the store; sealing comes later.</summary>
internal sealed class AuditTrail(IAuditStore store, TimeProvider time) : IAuditTrail
{
    public Task RecordAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        AuditLimits.Check(record);

        // What every database keeps. Two events of one request have a write between them, and so mostly another time.
        var now = time.GetUtcNow().UtcTicks;
        var at = new DateTimeOffset(now - (now % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        return store.AddAsync(
            new()
            {
                Id = Guid.CreateVersion7(at),
                At = at,
                Event = record.Event,
                Succeeded = record.Succeeded,
                User = AuditPerson.Create(record.UserId),
                Actor = AuditPerson.Create(record.ActorId),
                ClientId = AuditLimits.Client(record.ClientId),
                CorrelationId = Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.TraceId.ToHexString() : null,
                Details = AuditDetails.Write(record.Details),
            },
            cancellationToken);
    }
}
