using System.Diagnostics;

namespace OidcProfiles.Auditing;

/// <summary>An event as a store keeps it.</summary>
public sealed record StoredAudit
{
    /// <summary>A UUID of version 7, made of <see cref="At"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it happened, to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required string Event { get; init; }

    /// <summary>Whether it was done, or refused.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Whom it is about.</summary>
    public AuditPerson User { get; init; } = AuditPerson.Nobody;

    /// <summary>Who did it, if not the person themselves.</summary>
    public AuditPerson Actor { get; init; } = AuditPerson.Nobody;

    /// <summary>The client; null for none.</summary>
    public string? ClientId { get; init; }

    /// <summary>Finds the request in logs and traces: the W3C trace id; null outside of a request.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>What explains it: a JSON object of texts, its names in ordinal order. A store keeps it as it is.</summary>
    public required string Details { get; init; }

    /// <summary>Its place in the chain, from 1 without gaps; null until it is sealed.</summary>
    public long? Sequence { get; init; }

    /// <summary>What <see cref="AuditLink.Hash"/> gives for it; null until it is sealed.</summary>
    public string? Hash { get; init; }

    /// <summary>What is to be kept of a record, with the correlation id of now.</summary>
    /// <exception cref="ArgumentException">The record is beyond the limits.</exception>
    internal static StoredAudit Of(AuditRecord record, DateTimeOffset now)
    {
        AuditLimits.Check(record);

        // What every database keeps. Two events of one request have a write between them, and so mostly another time.
        var at = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        return new()
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
        };
    }
}
