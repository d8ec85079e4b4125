using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Host.Data;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using ClaimNames = OpenIddict.Abstractions.OpenIddictConstants.Claims;

namespace OidcProfiles.Host.Connect;

/// <summary>Makes the principal that tokens are made of, as a server without the module would.</summary>
internal sealed class ConnectPrincipals(UserManager<ApplicationUser> users, IOpenIddictScopeManager scopes)
{
    public async Task<ClaimsPrincipal> CreateAsync(
        ApplicationUser user, IEnumerable<string> grantedScopes, CancellationToken cancellationToken)
    {
        var identity = new ClaimsIdentity(authenticationType: "OidcProfiles.Host", ClaimNames.Name, ClaimNames.Role);
        identity.SetClaim(ClaimNames.Subject, user.Id)
            .SetClaim(ClaimNames.PreferredUsername, user.UserName)
            .SetClaims(ClaimNames.Role, [.. await users.GetRolesAsync(user)]);
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
        claim.Type is ClaimNames.Subject ? [Destinations.AccessToken, Destinations.IdentityToken]
        : claim.Type is ClaimNames.Role ? [Destinations.AccessToken]
        : [];
}
