namespace OidcProfiles.Accounts.SignIn;

/// <summary>What was known of a place when somebody signed in from it.</summary>
/// <param name="IsNew">Whether the person had never signed in from there.</param>
/// <param name="FirstAt">When the person first signed in from anywhere; null if this was the first time.</param>
public sealed record SignInPlace(bool IsNew, DateTimeOffset? FirstAt);
