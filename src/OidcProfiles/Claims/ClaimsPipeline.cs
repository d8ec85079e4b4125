using OidcProfiles.Attributes;
using OidcProfiles.Claims.Contributors;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Profiles;

namespace OidcProfiles.Claims;

/// <summary>The evaluation with the contributors of the host.</summary>
internal sealed class ClaimsPipeline(ClaimsContributors contributors, TokenBudget budget)
{
    /// <summary>Whether anybody but the profile has something for a destination.</summary>
    public bool HasContributors(ClaimDestinations destination) => contributors.HasAny(destination);

    /// <summary>The names of claims that contributors may add.</summary>
    public IReadOnlyCollection<string> ListContributedNames(AttributeSchema schema) => contributors.ListNames(schema);

    /// <summary>The claims; null if a contributor failed that must not.</summary>
    public async Task<IReadOnlyList<ProfileClaim>?> ProjectAsync(
        AttributeSchema schema, ProfileSnapshot snapshot, ProfileClaimsRequest request, CancellationToken cancellationToken)
    {
        var claims = ClaimsProjector.Project(schema, snapshot, request);
        if (contributors.HasAny(request.Destination))
        {
            if (await contributors.AskAsync(schema, request, claims, cancellationToken) is not { } contributed)
            {
                return null;
            }

            claims = ClaimsProjector.Project(schema, snapshot, request, contributed);
        }

        budget.Check(request.Destination, request.ClientId, claims);
        return claims;
    }

    /// <summary>What the contributors say of a request; null if one failed that must not.</summary>
    public async Task<ContributedClaims?> FindContributedAsync(
        AttributeSchema schema, ProfileSnapshot snapshot, ProfileClaimsRequest request, CancellationToken cancellationToken) =>
        contributors.HasAny(request.Destination)
            ? await contributors.AskAsync(schema, request, ClaimsProjector.Project(schema, snapshot, request), cancellationToken)
            : ContributedClaims.None;
}
