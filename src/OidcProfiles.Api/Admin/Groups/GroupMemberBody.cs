namespace OidcProfiles.Api.Admin.Groups;

/// <summary>A member of a group.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Since">Since when.</param>
internal sealed record GroupMemberBody(string UserId, DateTimeOffset Since);
