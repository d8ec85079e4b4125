namespace OidcProfiles.Accounts.SignIn;

/// <summary>A turn to enter a password, counted before the password is looked at; or how long to wait for one.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="IsKnownNetwork">Whether the account was signed in to from there a while ago.</param>
/// <param name="Wait">How long to wait; null if the password may be looked at.</param>
/// <param name="AccountWaitsUntil">Until when other networks wait if this password is wrong too; null if they need not.</param>
public sealed record SignInTurn(SignInAttempt Attempt, bool IsKnownNetwork, TimeSpan? Wait, DateTimeOffset? AccountWaitsUntil);
