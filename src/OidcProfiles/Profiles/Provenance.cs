namespace OidcProfiles.Profiles;

/// <summary>Who set a value, and when.</summary>
/// <param name="Source">What kind of actor.</param>
/// <param name="Actor">The user id of a person, the name of an upstream provider; null where nobody is to be named.</param>
/// <param name="At">The time, in UTC; milliseconds are kept.</param>
public sealed record Provenance(ValueSource Source, string? Actor, DateTimeOffset At);
