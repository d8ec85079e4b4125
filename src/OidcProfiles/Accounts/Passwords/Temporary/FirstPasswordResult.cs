using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Passwords.Temporary;

/// <summary>What came of setting the first password that only the person knows.</summary>
/// <param name="Result">Success, or what to mend; then nothing has changed.</param>
/// <param name="UserId">Whose it is; null if nothing has changed.</param>
public sealed record FirstPasswordResult(IdentityResult Result, string? UserId);
