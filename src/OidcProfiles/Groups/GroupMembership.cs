namespace OidcProfiles.Groups;

/// <summary>A group that a user is in.</summary>
/// <param name="GroupId">Which group.</param>
/// <param name="Name">Its name.</param>
/// <param name="Since">Since when, to the microsecond.</param>
public sealed record GroupMembership(string GroupId, string Name, DateTimeOffset Since);
