using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Administration.Accounts;

/// <summary>What came of setting a temporary password.</summary>
/// <param name="Result">Success, or what to mend; then nothing has changed.</param>
/// <param name="Password">The password, to be shown once and kept nowhere; null if nothing has changed.</param>
/// <param name="ExpiresAt">Until when it signs in; null if nothing has changed.</param>
public sealed record TemporaryPasswordResult(IdentityResult Result, string? Password, DateTimeOffset? ExpiresAt)
{
    /// <summary>No secret.</summary>
    public override string ToString() => $"{Result}";
}
