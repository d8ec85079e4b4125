using System.Security.Claims;
using OidcProfiles.Claims;
using OidcProfiles.OpenIddict.Handlers;
using OidcProfiles.OpenIddict.Requests;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.OpenIddict;

/// <summary>Reads from a token what its client asked for.</summary>
public static class ProfileClaimsRequests
{
    /// <summary>
    /// The request that stands in an access token, for a host that answers UserInfo itself: user, client, scopes, and what the client asked for
    /// by <c>claims</c> and <c>claims_locales</c>.
    /// </summary>
    /// <param name="principal">The principal of an access token of this server.</param>
    /// <returns>Null if the token stands for no user: it has no subject, or is a client's own (RFC 9068, 5).</returns>
    public static ProfileClaimsRequest? FromAccessToken(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        var subject = principal.GetClaim(OpenIddictConstants.Claims.Subject);
        var client = AccessTokens.ClientOf(principal);

        // The subject of a client's own token is the client id, which could be spelled like a user id.
        if (subject is null || subject == client)
        {
            return null;
        }

        var remembered = RememberedRequest.Read(principal);
        return new()
        {
            UserId = subject,
            ClientId = client,
            Scopes = principal.GetScopes(),
            Destination = ClaimDestinations.UserInfo,
            Claims = remembered.Claims,
            ClaimsLocales = remembered.Locales,
            PermittedScopes = remembered.PermittedScopes,
        };
    }
}
