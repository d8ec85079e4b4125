namespace OidcProfiles.Groups;

/// <summary>A member of a group.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Since">Since when, to the microsecond.</param>
public sealed record GroupMember(string UserId, DateTimeOffset Since);
