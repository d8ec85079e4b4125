namespace OidcProfiles.Claims;

/// <summary>The claims of one user for one request.</summary>
/// <param name="Status">Whether there is such a user.</param>
/// <param name="Claims">The claims, <c>sub</c> first; empty unless the user was found.</param>
public sealed record ProfileClaimsResult(ProfileClaimsStatus Status, IReadOnlyList<ProfileClaim> Claims)
{
    /// <summary>Whether the account has an e-mail address or a telephone number that is known to be the person's; false unless the user was found.</summary>
    public bool IsVerified { get; init; }

    internal static ProfileClaimsResult None(ProfileClaimsStatus status) => new(status, []);
}
