namespace OidcProfiles.Auditing;

/// <summary>Some events, the newest first.</summary>
/// <param name="Entries">The events.</param>
/// <param name="Next">Where the next page begins; null if this is the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, AuditPosition? Next);
