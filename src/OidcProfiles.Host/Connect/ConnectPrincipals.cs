using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Host.Data;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.Host.Connect;

/// <summary>Makes the principal that tokens are made of, as a server without the module would.</summary>
internal sealed class ConnectPrincipals(UserManager<ApplicationUser> users, IOpenIddictScopeManager scopes)
{
    public async Task<ClaimsPrincipal> CreateAsync(
        ApplicationUser user, IEnumerable<string> grantedScopes, CancellationToken cancellationToken)
    {
        var identity = new ClaimsIdentity("OidcProfiles.Host", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, user.Id)
            .SetClaim(Claims.PreferredUsername, user.UserName)
            .SetClaims(Claims.Role, [.. await users.GetRolesAsync(user)]);
        identity.SetScopes(grantedScopes);
        var resources = new List<string>();
        await foreach (var resource in scopes.ListResourcesAsync(identity.GetScopes(), cancellationToken))
        {
            resources.Add(resource);
        }

        identity.SetResources(resources);
        return new(identity);
    }

    /// <summary>Roles are for the host's own APIs; no other claim needs to travel, because UserInfo reads the profile.</summary>
    public static IEnumerable<string> DestinationsOf(Claim claim) =>
        claim.Type is Claims.Subject ? [Destinations.AccessToken, Destinations.IdentityToken]
        : claim.Type is Claims.Role ? [Destinations.AccessToken]
        : [];
}
