using Microsoft.Extensions.Options;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Requests;
using OidcProfiles.OpenIddict.Requests;
using OpenIddict.Abstractions;
using OpenIddict.Server;

namespace OidcProfiles.OpenIddict;

/// <summary>
/// What an authorization request asks of the profile, before anything is granted: for consent pages, and for whoever asks people for missing
/// values.
/// </summary>
public sealed class AuthorizationClaims
{
    private readonly PermittedScopes _scopes;
    private readonly IOptions<OidcProfilesOptions> _options;
    private readonly IOptionsMonitor<OpenIddictServerOptions> _server;

    internal AuthorizationClaims(
        PermittedScopes scopes, IOptions<OidcProfilesOptions> options, IOptionsMonitor<OpenIddictServerOptions> server)
    {
        _scopes = scopes;
        _options = options;
        _server = server;
    }

    /// <summary>
    /// The request as tokens will keep it, with all scopes that are asked for. <see cref="ReleasedAttributes"/> tells which attributes it
    /// releases, <see cref="RequestedAttributes"/> which of them the client says it cannot do without.
    /// </summary>
    /// <param name="request">The request at the authorization endpoint.</param>
    /// <param name="userId">The user; empty if nobody is signed in yet.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if the <c>claims</c> parameter has a fault, which the server refuses by itself.</returns>
    public async Task<ProfileClaimsRequest?> FindAsync(OpenIddictRequest request, string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(userId);
        if (ClaimsParameter.Read(request, _options.Value.Claims.MaximumRequestBytes).Request is not { } claims)
        {
            return null;
        }

        return new()
        {
            UserId = userId,
            ClientId = request.ClientId,
            Scopes = request.GetScopes(),
            Destination = FindDestinations(request),
            Claims = claims,
            ClaimsLocales = ClaimsLocales.Parse(ClaimsParameter.ReadLocales(request)),
            PermittedScopes = claims.IsEmpty ? null : await _scopes.FindAsync(_server.CurrentValue, request.ClientId, cancellationToken),
        };
    }

    /// <summary>UserInfo and ID tokens are for those who have <c>openid</c>; access tokens for all.</summary>
    private static ClaimDestinations FindDestinations(OpenIddictRequest request) => request.HasScope(OpenIddictConstants.Scopes.OpenId)
        ? ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken
        : ClaimDestinations.AccessToken;
}
