namespace OidcProfiles.Auditing;

/// <summary>Makes what was recorded tamper-evident (docs/decisions/0018-audit-trail.md).</summary>
public interface IAuditChain
{
    /// <summary>Seals what is committed and has no place yet. The module does so every few seconds; of several instances one at a time.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many events.</returns>
    Task<int> SealAsync(CancellationToken cancellationToken);

    /// <summary>Walks the chain and finds the first fault. Works beside sealing, erasure and retention.</summary>
    /// <param name="known">The head of an earlier verification, kept elsewhere; null to compare with none. It is passed over if retention
    /// has deleted that event.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<AuditVerification> VerifyAsync(AuditCheckpoint? known, CancellationToken cancellationToken);
}
