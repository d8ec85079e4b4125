namespace OidcProfiles.Accounts.SignIn;

/// <summary>An attempt to sign in, as it is counted.</summary>
/// <param name="Account">Of what was entered, known or not, as a keyed hash: 64 hexadecimal digits.</param>
/// <param name="Network">Of where it came from, as a keyed hash: 64 hexadecimal digits.</param>
public sealed record SignInAttempt(string Account, string Network);
