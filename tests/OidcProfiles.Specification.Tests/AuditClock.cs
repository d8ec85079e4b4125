namespace OidcProfiles.Specification.Tests;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class AuditClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Given.Time;

    public override DateTimeOffset GetUtcNow() => Now;
}
