namespace OidcProfiles.Auditing;

/// <summary>What is known of the request that events of this scope come from.</summary>
public sealed class AuditOrigin
{
    /// <summary>The client that calls; recorded with every event that names no other one. Null for none.</summary>
    public string? ClientId { get; set; }
}
