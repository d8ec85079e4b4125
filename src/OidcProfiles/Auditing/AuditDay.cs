namespace OidcProfiles.Auditing;

/// <summary>How often something happened on a day.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Event">What.</param>
/// <param name="Count">How often.</param>
public sealed record AuditDay(DateOnly Day, string Event, int Count);
