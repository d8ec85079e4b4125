using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>How an attempt to sign in ended.</summary>
/// <param name="Status">How.</param>
/// <param name="UserId">Who is signed in; null unless somebody is.</param>
/// <param name="Error">What to tell the person; null if they are signed in or go on. The same for every reason of a refusal.</param>
/// <param name="Wait">How long to wait; null unless it was too soon.</param>
public sealed record SignInOutcome(SignInStatus Status, string? UserId, IdentityError? Error, TimeSpan? Wait)
{
    /// <summary>
    /// What <see cref="Passwords.Temporary.INewPassword"/> takes; null unless the password was a temporary one. It is for a cookie of this browser and
    /// for nobody else.
    /// </summary>
    public string? NewPasswordSecret { get; init; }

    /// <summary>No secret.</summary>
    public override string ToString() => $"{Status}";
}
