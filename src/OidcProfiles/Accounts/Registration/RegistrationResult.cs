using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Registration;

/// <summary>What became of a registration.</summary>
/// <param name="Result">Success, or what to mend; then nothing was made.</param>
/// <param name="UserId">The new account.</param>
public sealed record RegistrationResult(IdentityResult Result, string? UserId);
