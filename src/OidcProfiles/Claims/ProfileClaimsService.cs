using System.Collections.Immutable;
using OidcProfiles.Attributes;
using OidcProfiles.Claims.Explaining;
using OidcProfiles.Claims.Requests;
using OidcProfiles.Profiles;

namespace OidcProfiles.Claims;

/// <summary>
/// The one place that decides which claims a client gets, for UserInfo and for tokens.
/// A host that answers UserInfo itself calls it from its controller.
/// </summary>
public sealed class ProfileClaimsService
{
    private readonly IProfileStore _store;
    private readonly IAttributeSchemaProvider _schemas;
    private readonly TimeProvider _time;
    private readonly ClaimsPipeline _pipeline;

    internal ProfileClaimsService(IProfileStore store, IAttributeSchemaProvider schemas, TimeProvider time, ClaimsPipeline pipeline)
    {
        _store = store;
        _schemas = schemas;
        _time = time;
        _pipeline = pipeline;
    }

    /// <summary>Reads the user with one query and gives the claims that the policy releases.</summary>
    /// <param name="request">Whose claims, for which client, scopes and destination.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<ProfileClaimsResult> GetClaimsAsync(ProfileClaimsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (status, snapshot) = await FindAsync(request, cancellationToken);
        return await ProjectAsync(status, snapshot, request, cancellationToken);
    }

    /// <summary>
    /// The claims for several destinations: with one query, and with none if no user could have a claim at any of them.
    /// </summary>
    /// <param name="request">Whose claims, for which client and scopes; its destination is not looked at.</param>
    /// <param name="destinations">Single destinations, each once.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A result for every destination at which a user could have a claim, and none for the others.</returns>
    public async Task<IReadOnlyDictionary<ClaimDestinations, ProfileClaimsResult>> GetClaimsAsync(
        ProfileClaimsRequest request, IEnumerable<ClaimDestinations> destinations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(destinations);
        var results = new Dictionary<ClaimDestinations, ProfileClaimsResult>();
        var requests = destinations.Select(destination => request with { Destination = destination }).Where(CanHaveClaims).ToList();
        if (requests.Count == 0)
        {
            return results;
        }

        var (status, snapshot) = await FindAsync(request, cancellationToken);
        foreach (var one in requests)
        {
            results[one.Destination] = await ProjectAsync(status, snapshot, one, cancellationToken);
        }

        return results;
    }

    /// <summary>Whether any user could have a claim at the request's destination: if not, there is no need to read one.</summary>
    /// <param name="request">What is asked; the user is not looked at.</param>
    public bool CanHaveClaims(ProfileClaimsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _pipeline.HasContributors(request.Destination) || ReleasedAttributes.Find(_schemas.Current, request).Any();
    }

    /// <summary>What UserInfo, ID token and access token hold for a request, and why. It is for administrators: it tells of hidden attributes.</summary>
    /// <param name="request">Whose claims, for which client, scopes and claims request; the destination is not looked at.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<ProfileClaimsExplanation> ExplainAsync(ProfileClaimsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (status, snapshot) = await FindAsync(request, cancellationToken);
        return await ExplainAsync(status, snapshot, _schemas.Current, request, cancellationToken);
    }

    /// <summary>The same by other definitions than those in force, of one reading of the user.</summary>
    internal async Task<(ProfileClaimsExplanation Before, ProfileClaimsExplanation After)> CompareAsync(
        ProfileClaimsRequest request, AttributeSchema before, AttributeSchema after, CancellationToken cancellationToken)
    {
        var (status, snapshot) = await FindAsync(request, cancellationToken);
        return (
            await ExplainAsync(status, snapshot, before, request, cancellationToken),
            await ExplainAsync(status, snapshot, after, request, cancellationToken));
    }

    private async Task<ProfileClaimsExplanation> ExplainAsync(
        ProfileClaimsStatus status,
        ProfileSnapshot? snapshot,
        AttributeSchema schema,
        ProfileClaimsRequest request,
        CancellationToken cancellationToken)
    {
        if (snapshot is null)
        {
            return new(status, null, null, null);
        }

        var explained = new Dictionary<ClaimDestinations, DestinationExplanation>();
        foreach (var destination in (ClaimDestinations[])[ClaimDestinations.UserInfo, ClaimDestinations.IdToken, ClaimDestinations.AccessToken])
        {
            var one = request with { Destination = destination };
            if (await _pipeline.FindContributedAsync(schema, snapshot, one, cancellationToken) is not { } contributed)
            {
                return new(ProfileClaimsStatus.ContributorFailed, null, null, null);
            }

            explained[destination] = ClaimsExplainer.Explain(schema, snapshot, one, contributed);
        }

        return new(
            status, explained[ClaimDestinations.UserInfo], explained[ClaimDestinations.IdToken], explained[ClaimDestinations.AccessToken]);
    }

    /// <summary>A client's effective release: for every attribute in use where the client can get it at most, and if nowhere, why.</summary>
    /// <param name="clientId">The client.</param>
    /// <param name="scopes">The scopes that it may ask for; null for all.</param>
    public ImmutableArray<ClientRelation> DescribeClient(string clientId, ImmutableArray<string>? scopes = null)
    {
        ArgumentNullException.ThrowIfNull(clientId);
        return ClientRelations.Find(_schemas.Current, clientId, scopes);
    }

    /// <summary>The names of claims that contributors say they may add, without those that they may not.</summary>
    public IReadOnlyCollection<string> ListContributedNames() => _pipeline.ListContributedNames(_schemas.Current);

    private async Task<ProfileClaimsResult> ProjectAsync(
        ProfileClaimsStatus status, ProfileSnapshot? snapshot, ProfileClaimsRequest request, CancellationToken cancellationToken) =>
        snapshot is null ? ProfileClaimsResult.None(status)
        : await _pipeline.ProjectAsync(_schemas.Current, snapshot, request, cancellationToken) is { } claims
            ? new(status, claims) { IsVerified = snapshot.Account.IsVerified }
        : ProfileClaimsResult.None(ProfileClaimsStatus.ContributorFailed);

    private async Task<(ProfileClaimsStatus Status, ProfileSnapshot? Snapshot)> FindAsync(
        ProfileClaimsRequest request, CancellationToken cancellationToken)
    {
        var snapshot = request.ClientId is { } clientId
            ? await _store.FindForClientAsync(request.UserId, clientId, cancellationToken)
            : await _store.FindAsync(request.UserId, cancellationToken);
        return snapshot is null or { Account.IsBeingDeleted: true } ? (ProfileClaimsStatus.NotFound, null)
            : snapshot.Account.IsLocked(_time.GetUtcNow()) ? (ProfileClaimsStatus.Locked, null)
            : !RequestedSubject.Allows(request.Claims, snapshot.Account.UserId) ? (ProfileClaimsStatus.OtherSubject, null)
            : (ProfileClaimsStatus.Found, snapshot);
    }
}
