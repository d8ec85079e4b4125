using System.Security.Claims;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>The users of setup.json, and who of them is gone.</summary>
internal sealed class GoldenUsers
{
    private readonly HashSet<string> _gone = [];

    public bool IsGone(string? subject) => subject is not null && _gone.Contains(subject);

    public void Delete(string subject) => _gone.Add(subject);

    public void Reset() => _gone.Clear();

    public static ClaimsPrincipal CreatePrincipal(string subject, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("golden", ClaimNames.Name, ClaimNames.Role);
        identity.SetClaim(ClaimNames.Subject, subject)
            .SetClaim(ClaimNames.Name, "Ada Byron")
            .SetClaim(ClaimNames.GivenName, "Ada")
            .SetClaim(ClaimNames.FamilyName, "Byron")
            .SetClaim(ClaimNames.Birthdate, "1815-12-10")
            .SetClaim(ClaimNames.PreferredUsername, "ada")
            .SetClaim(ClaimNames.Email, "ada@example.org")
            .SetClaim(ClaimNames.EmailVerified, true)
            .SetClaim(ClaimNames.PhoneNumber, "+15550100")
            .SetClaim("no_destination", "kept out")
            .SetClaims("team", ["red", "blue"])
            .SetScopes(scopes)
            .SetResources("api");
        identity.SetDestinations(claim => Destinations(claim, identity));

        return new ClaimsPrincipal(identity);
    }

    public static ClaimsPrincipal CreateClientPrincipal(string clientId, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("golden", ClaimNames.Name, ClaimNames.Role);
        identity.SetClaim(ClaimNames.Subject, clientId).SetScopes(scopes).SetResources("api");
        identity.SetDestinations(static _ => [OpenIddictConstants.Destinations.AccessToken]);

        return new ClaimsPrincipal(identity);
    }

    private static string[] Destinations(Claim claim, ClaimsIdentity identity) => claim.Type switch
    {
        "no_destination" => [],
        ClaimNames.Name or ClaimNames.PreferredUsername => AlsoIdentityToken(identity.HasScope(Scopes.Profile)),
        ClaimNames.Email or ClaimNames.EmailVerified => AlsoIdentityToken(identity.HasScope(Scopes.Email)),
        _ => AlsoIdentityToken(false),
    };

    private static string[] AlsoIdentityToken(bool also) => also
        ? [OpenIddictConstants.Destinations.AccessToken, OpenIddictConstants.Destinations.IdentityToken]
        : [OpenIddictConstants.Destinations.AccessToken];
}
