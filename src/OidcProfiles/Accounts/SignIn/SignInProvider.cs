namespace OidcProfiles.Accounts.SignIn;

/// <summary>Somebody else that people can sign in with.</summary>
/// <param name="Scheme">The authentication scheme.</param>
/// <param name="DisplayName">Its name on a button.</param>
public sealed record SignInProvider(string Scheme, string DisplayName);
