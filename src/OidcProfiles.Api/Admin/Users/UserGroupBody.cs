namespace OidcProfiles.Api.Admin.Users;

/// <summary>A group that a user is in.</summary>
/// <param name="Id">Which group.</param>
/// <param name="Name">Its name.</param>
/// <param name="Since">Since when.</param>
internal sealed record UserGroupBody(string Id, string Name, DateTimeOffset Since);
