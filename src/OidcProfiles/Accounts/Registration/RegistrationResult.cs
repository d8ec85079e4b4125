using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Registration;

/// <summary>What became of a registration.</summary>
/// <param name="Result">Success, or what to mend; then nothing was made.</param>
/// <param name="UserId">The account.</param>
public sealed record RegistrationResult(IdentityResult Result, string? UserId)
{
    /// <summary>Whether the person may be signed in now: the browser is the one of the registration, and the settings say so.</summary>
    public bool MaySignIn { get; init; }

    /// <summary>Where the person was on the way to, at this server; null if nowhere.</summary>
    public string? ReturnUrl { get; init; }
}
