namespace OidcProfiles.Accounts.Logins;

/// <summary>An account of an upstream provider that a user can sign in with.</summary>
/// <param name="Provider">The authentication scheme.</param>
/// <param name="Key">The subject at the provider.</param>
/// <param name="DisplayName">What people know the provider by.</param>
/// <param name="IsUsable">Whether the host has the provider (any more).</param>
public sealed record ExternalLogin(string Provider, string Key, string DisplayName, bool IsUsable);
