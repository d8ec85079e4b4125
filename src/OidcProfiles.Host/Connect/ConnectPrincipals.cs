using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Sessions;
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

    /// <summary>When the person last proved who they are (OIDC Core 2, <c>auth_time</c>).</summary>
    public static void SetAuthenticationTime(ClaimsPrincipal principal, UserSession? session)
    {
        if (session is not null)
        {
            Set(principal, session.AuthenticatedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A refreshed ID token says the time of the first one (OIDC Core 12.2).</summary>
    public static void KeepAuthenticationTime(ClaimsPrincipal principal, ClaimsPrincipal exchanged)
    {
        if (exchanged.GetClaim(ClaimNames.AuthenticationTime) is { } time)
        {
            Set(principal, time);
        }
    }

    private static void Set(ClaimsPrincipal principal, string time) =>
        ((ClaimsIdentity)principal.Identity!).AddClaim(new(ClaimNames.AuthenticationTime, time, ClaimValueTypes.Integer64));

    /// <summary>Roles are for the host's own APIs; no other claim needs to travel, because UserInfo reads the profile.</summary>
    public static IEnumerable<string> DestinationsOf(Claim claim) =>
        claim.Type is ClaimNames.Subject ? [Destinations.AccessToken, Destinations.IdentityToken]
        : claim.Type is ClaimNames.AuthenticationTime ? [Destinations.IdentityToken]
        : claim.Type is ClaimNames.Role ? [Destinations.AccessToken]
        : [];
}
