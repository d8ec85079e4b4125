using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>The answer to a signed-in person who entered the password again.</summary>
/// <param name="Result">Success, or what to mend.</param>
/// <param name="Wait">How long to wait before it can be tried again; null if it was looked at.</param>
public sealed record PasswordProofResult(IdentityResult Result, TimeSpan? Wait)
{
    /// <summary>It was right.</summary>
    public static PasswordProofResult Success { get; } = new(IdentityResult.Success, null);

    /// <summary>It can be mended.</summary>
    /// <param name="errors">What to mend.</param>
    public static PasswordProofResult Refused(params IEnumerable<IdentityError> errors) => new(IdentityResult.Failed([.. errors]), null);
}
