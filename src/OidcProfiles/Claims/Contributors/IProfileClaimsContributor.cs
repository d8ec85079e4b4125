namespace OidcProfiles.Claims.Contributors;

/// <summary>Adds claims of the host's own, such as from another system, or removes some. A scoped service; those registered first go first.</summary>
public interface IProfileClaimsContributor
{
    /// <summary>What it is called in logs.</summary>
    string Name { get; }

    /// <summary>Where it contributes; for no other destination it is called.</summary>
    ClaimDestinations Destinations { get; }

    /// <summary>What becomes of the request when it fails.</summary>
    ContributorFailure OnFailure { get; }

    /// <summary>
    /// The names that it may add, for <c>claims_supported</c> of the discovery document; those that are refused when they are added are not
    /// in the document either. It may add others, which clients then do not learn of.
    /// </summary>
    IReadOnlyCollection<string> ClaimNames => [];

    /// <summary>Adds and removes claims, within <see cref="ClaimsOptions.ContributorTimeout"/>.</summary>
    /// <param name="context">What is known of the request, and what is changed.</param>
    /// <param name="cancellationToken">Ends the work when the time is over or the client is gone.</param>
    ValueTask ContributeAsync(ClaimsContributionContext context, CancellationToken cancellationToken);
}
