using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Attributes;

namespace OidcProfiles.Claims;

/// <summary>Warns of tokens that profiles make big: they travel in headers and addresses, which have limits of their own.</summary>
internal sealed class TokenBudget(IOptions<OidcProfilesOptions> options, ILogger<TokenBudget> logger)
{
    private const int MostNames = 3;

    /// <summary>Logs a warning with the names of the biggest claims, if all of them together are above the budget.</summary>
    public void Check(ClaimDestinations destination, string? clientId, IReadOnlyList<ProfileClaim> claims)
    {
        if (destination == ClaimDestinations.UserInfo || claims.Count < 2)
        {
            return;
        }

        var sizes = claims.Where(claim => claim.Name != StandardAttributes.Subject)
            .Select(claim => (claim.Name, Bytes: Measure(claim))).OrderByDescending(claim => claim.Bytes).ToList();
        var sum = sizes.Sum(claim => claim.Bytes);
        if (sum > options.Value.Claims.TokenBudget)
        {
            Log.TokenAboveBudget(
                logger,
                destination,
                SafeName.Shorten(clientId),
                sum,
                options.Value.Claims.TokenBudget,
                string.Join(", ", sizes.Take(MostNames).Select(claim => claim.Name)));
        }
    }

    /// <summary>Name and value with their punctuation, as JSON without escapes beyond the value's own.</summary>
    private static int Measure(ProfileClaim claim) => claim.Name.Length + claim.Value.ToJson().GetRawText().Length + 4;
}
