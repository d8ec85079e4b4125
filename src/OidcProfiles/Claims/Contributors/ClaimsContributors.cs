using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Attributes;
using OidcProfiles.Claims.Evaluation;

namespace OidcProfiles.Claims.Contributors;

/// <summary>Asks the contributors of the host, one after the other, each with a time limit, and checks what they say.</summary>
internal sealed class ClaimsContributors(
    IEnumerable<IProfileClaimsContributor> contributors, IOptions<OidcProfilesOptions> options, TimeProvider time, ILogger<ClaimsContributors> logger)
{
    private readonly IProfileClaimsContributor[] _contributors = [.. contributors];

    /// <summary>Whether anybody contributes to a destination.</summary>
    public bool HasAny(ClaimDestinations destination) => Array.Exists(_contributors, one => (one.Destinations & destination) != 0);

    /// <summary>What they say they may add, as far as it would be taken.</summary>
    public IReadOnlyCollection<string> ListNames(AttributeSchema schema) =>
        _contributors.SelectMany(one => one.ClaimNames).Where(name => MayAdd(schema, name)).ToHashSet(StringComparer.Ordinal);

    /// <summary>What they add and remove; null if one failed without which the claims would be wrong.</summary>
    public async Task<ContributedClaims?> AskAsync(
        AttributeSchema schema, ProfileClaimsRequest request, IReadOnlyList<ProfileClaim> released, CancellationToken cancellationToken)
    {
        var added = new Dictionary<string, ProfileClaim>(StringComparer.Ordinal);
        var removed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var contributor in _contributors.Where(one => (one.Destinations & request.Destination) != 0))
        {
            var context = new ClaimsContributionContext(request, released, name => MayAdd(schema, name));
            if (await TryAskAsync(contributor, context, cancellationToken))
            {
                Merge(contributor, context, added, removed);
            }
            else if (contributor.OnFailure == ContributorFailure.Fail)
            {
                return null;
            }
        }

        // An attribute's name that the host opened is the contributor's now.
        removed.UnionWith(added.Keys);
        return new([.. added.Values], removed);
    }

    private bool MayAdd(AttributeSchema schema, string name) =>
        !ContributedNames.IsNeverAllowed(name)
        && (options.Value.Claims.ContributedNames.Contains(name) || !ContributedNames.IsOwned(schema, name));

    private async Task<bool> TryAskAsync(
        IProfileClaimsContributor contributor, ClaimsContributionContext context, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.Claims.ContributorTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // One that does not listen to the token is left behind.
            await contributor.ContributeAsync(context, either.Token).AsTask().WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            Log.ContributorTooSlow(logger, contributor.Name, options.Value.Claims.ContributorTimeout);
            return false;
        }
#pragma warning disable CA1031 // Whatever a contributor throws, its declared choice decides; the message could hold a value and is not logged.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.ContributorFailed(logger, contributor.Name, exception.GetType().Name);
            return false;
        }
        finally
        {
            context.Close();
        }
    }

    private void Merge(
        IProfileClaimsContributor contributor,
        ClaimsContributionContext context,
        Dictionary<string, ProfileClaim> added,
        HashSet<string> removed)
    {
        foreach (var name in context.Removed)
        {
            removed.Add(name);
            added.Remove(name);
        }

        foreach (var (name, value) in context.Added)
        {
            added[name] = new(name, value);
        }

        if (context.Refused.Count > 0)
        {
            Log.ContributionsRefused(logger, contributor.Name, string.Join(", ", context.Refused.Distinct().Take(10)));
        }
    }
}
