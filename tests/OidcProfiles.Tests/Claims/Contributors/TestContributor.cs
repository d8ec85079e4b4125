using OidcProfiles.Claims;
using OidcProfiles.Claims.Contributors;

namespace OidcProfiles.Tests.Claims.Contributors;

/// <summary>Does what a test says.</summary>
internal sealed class TestContributor(Func<ClaimsContributionContext, CancellationToken, ValueTask> act) : IProfileClaimsContributor
{
    public TestContributor(Action<ClaimsContributionContext> act)
        : this((context, _) =>
        {
            act(context);
            return ValueTask.CompletedTask;
        })
    {
    }

    public string Name { get; init; } = "test";

    public ClaimDestinations Destinations { get; init; } = ClaimDestinations.UserInfo;

    public ContributorFailure OnFailure { get; init; }

    public IReadOnlyCollection<string> ClaimNames { get; init; } = [];

    public ValueTask ContributeAsync(ClaimsContributionContext context, CancellationToken cancellationToken) => act(context, cancellationToken);
}
