namespace OidcProfiles.Auditing;

/// <summary>What retention did.</summary>
/// <param name="Count">How many events it deleted.</param>
/// <param name="Fault">The fault at which it stopped; null if there was none.</param>
public sealed record AuditRemoval(int Count, AuditFault? Fault);
