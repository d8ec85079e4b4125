using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Administration.Accounts;

/// <summary>What came of making an account.</summary>
/// <param name="Result">Success, or what to mend; then nothing was made.</param>
/// <param name="UserId">The account; null if nothing was made.</param>
public sealed record NewUserResult(IdentityResult Result, string? UserId)
{
    /// <summary>The temporary password, to be shown once and kept nowhere; null if there is none.</summary>
    public string? Password { get; init; }

    /// <summary>Until when the temporary password signs in; null if there is none.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>No secret.</summary>
    public override string ToString() => $"{Result}";
}
