namespace OidcProfiles.Accounts.Passwords.Temporary;

/// <summary>That the password of an account is one that somebody else knows, and what it is good for only once.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="IssuedAt">When it was set, to the microsecond.</param>
/// <param name="ExpiresAt">From when on it signs nobody in.</param>
public sealed record TemporaryPassword(string UserId, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);
