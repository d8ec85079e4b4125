namespace OidcProfiles.Auditing;

/// <summary>What walking the chain found.</summary>
public sealed record AuditVerification
{
    /// <summary>The last event that verifies: to be kept elsewhere, and given to a later verification.</summary>
    public required AuditCheckpoint Head { get; init; }

    /// <summary>How many events verify.</summary>
    public required long Count { get; init; }

    /// <summary>How many of them name somebody who was erased.</summary>
    public required long Erased { get; init; }

    /// <summary>The first fault; null if there is none.</summary>
    public AuditFault? Fault { get; init; }
}
