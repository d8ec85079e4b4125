namespace OidcProfiles.Accounts.Passwords;

/// <summary>What a request for a new password is about.</summary>
/// <param name="Address">The address that was entered.</param>
/// <param name="Culture">The language of the page.</param>
internal sealed record PasswordResetData(string Address, string? Culture);
