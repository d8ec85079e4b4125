using OidcProfiles.Email;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>The mail to the owner of an account that strangers have to wait for; there may be no such account.</summary>
/// <param name="Name">What was entered.</param>
/// <param name="At">When.</param>
/// <param name="Until">Until when they wait.</param>
public sealed record SignInBackOffEmail(string Name, DateTimeOffset At, DateTimeOffset Until) : DeferredEmail;
