using System.Security.Claims;
using OpenIddict.Abstractions;
using OpenIddict.Server;

namespace OidcProfiles.OpenIddict.Handlers;

/// <summary>Reads the access token of a UserInfo request.</summary>
internal static class AccessTokens
{
    /// <summary>
    /// The principal of the access token. The context's own property has changed its name between OpenIddict versions; the
    /// authentication step keeps it under one name in all of them.
    /// </summary>
    public static ClaimsPrincipal Read(OpenIddictServerEvents.BaseContext context) =>
        context.Transaction.GetProperty<OpenIddictServerEvents.ProcessAuthenticationContext>(
            typeof(OpenIddictServerEvents.ProcessAuthenticationContext).FullName!)?.AccessTokenPrincipal
        ?? throw new InvalidOperationException(
            "No access token was authenticated before UserInfo is answered: keep OpenIddict's built-in validation handlers.");

    /// <summary>The client that the token was given to.</summary>
    public static string? ClientOf(ClaimsPrincipal principal) => principal.GetPresenters() is [var presenter, ..] ? presenter : null;
}
