namespace OidcProfiles.Auditing;

/// <summary>What is kept of the audit trail.</summary>
public sealed class AuditOptions
{
    /// <summary>How long events are kept; null for ever.</summary>
    public TimeSpan? Retention { get; set; } = TimeSpan.FromDays(365);
}
