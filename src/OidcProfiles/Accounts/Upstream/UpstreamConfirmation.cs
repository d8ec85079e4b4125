using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>What became of the answer to a mail.</summary>
/// <param name="Result">Success, or what to mend; then nothing was made, and the proof can be used again.</param>
/// <param name="UserId">The account that was made or linked.</param>
public sealed record UpstreamConfirmation(IdentityResult Result, string? UserId)
{
    /// <summary>Where the person was on the way to, at this server; null if nowhere.</summary>
    public string? ReturnUrl { get; init; }
}
