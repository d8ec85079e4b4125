namespace OidcProfiles.Claims.Evaluation;

/// <summary>What the contributors of the host add and remove, after every check.</summary>
/// <param name="Added">The claims to add; names occur once.</param>
/// <param name="Removed">The names to remove.</param>
internal sealed record ContributedClaims(IReadOnlyList<ProfileClaim> Added, IReadOnlySet<string> Removed)
{
    public static ContributedClaims None { get; } = new([], new HashSet<string>());
}
