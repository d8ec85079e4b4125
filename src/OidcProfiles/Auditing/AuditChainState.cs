namespace OidcProfiles.Auditing;

/// <summary>Where the chain begins and ends.</summary>
/// <param name="Anchor">The last event that retention deleted; <see cref="AuditCheckpoint.Start"/> if there is none.</param>
/// <param name="Head">The last event that was sealed; the anchor if there is none after it.</param>
public sealed record AuditChainState(AuditCheckpoint Anchor, AuditCheckpoint Head)
{
    /// <summary>Nothing was ever sealed.</summary>
    public static AuditChainState Empty { get; } = new(AuditCheckpoint.Start, AuditCheckpoint.Start);
}
