namespace OidcProfiles.Auditing;

/// <summary>An event as it is read.</summary>
public sealed record AuditEntry
{
    /// <summary>Identifies it.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it happened, to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required string Event { get; init; }

    /// <summary>Whether it was done, or refused.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Whom it is about; null for nobody, or for somebody who was erased.</summary>
    public string? UserId { get; init; }

    /// <summary>Whether it is about somebody who was erased.</summary>
    public bool IsUserErased { get; init; }

    /// <summary>Who did it, if not the person themselves; a pseudonym for somebody who was erased.</summary>
    public string? ActorId { get; init; }

    /// <summary>The client; null for none.</summary>
    public string? ClientId { get; init; }

    /// <summary>Finds the request in logs and traces; null outside of a request.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>What explains it, in the order of names; empty if what is stored cannot be read, which verification tells of.</summary>
    public required IReadOnlyDictionary<string, string> Details { get; init; }

    /// <summary>Its place in the chain; null until it is sealed.</summary>
    public long? Sequence { get; init; }

    /// <summary>Its hash in the chain; null until it is sealed.</summary>
    public string? Hash { get; init; }
}
