using System.Security.Claims;
using OidcProfiles.Claims;
using OidcProfiles.OpenIddict.Handlers;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict;

/// <summary>Reads who calls from access tokens of OpenIddict.</summary>
internal sealed class AccessTokenReader : IAccessTokenReader
{
    public AccessTokenCaller Read(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        var subject = principal.GetClaim(OpenIddictConstants.Claims.Subject);
        var client = AccessTokens.ClientOf(principal);

        // The subject of a client's own token is the client id, which could be spelled like a user id.
        return new(subject == client ? null : subject, client, principal.GetScopes());
    }
}
