namespace OidcProfiles.Auditing;

/// <summary>Which events; what is not set lets all through.</summary>
public sealed record AuditFilter
{
    /// <summary>Of these names; none for all.</summary>
    public IReadOnlyCollection<string> Events { get; init; } = [];

    /// <summary>About this user.</summary>
    public string? UserId { get; init; }

    /// <summary>Of one request.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>From this time on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only what was done, or only what was refused.</summary>
    public bool? Succeeded { get; init; }
}
