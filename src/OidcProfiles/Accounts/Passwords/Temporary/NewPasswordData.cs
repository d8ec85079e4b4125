namespace OidcProfiles.Accounts.Passwords.Temporary;

/// <summary>Which temporary password may be replaced.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="IssuedAt">When it was set; another one that was set since is not meant.</param>
internal sealed record NewPasswordData(string UserId, DateTimeOffset IssuedAt);
