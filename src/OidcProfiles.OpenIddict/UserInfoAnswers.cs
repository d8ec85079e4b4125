using System.Security.Claims;
using OidcProfiles.Claims;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.OpenIddict;

/// <summary>Decides what UserInfo answers (OIDC Core 5.3). The module's own endpoint asks it, and so does a host that answers by itself.</summary>
public sealed class UserInfoAnswers
{
    private readonly ProfileClaimsService _claims;

    internal UserInfoAnswers(ProfileClaimsService claims) => _claims = claims;

    /// <summary>Reads the user with one query and gives what the policy releases to the token's client.</summary>
    /// <param name="token">The principal of an access token that the server has accepted.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The claims; or <c>invalid_token</c>, <c>insufficient_scope</c> or <c>server_error</c>.</returns>
    public async Task<UserInfoAnswer> FindAsync(ClaimsPrincipal token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (ProfileClaimsRequests.FromAccessToken(token) is not { } request)
        {
            return RefuseAccount();
        }

        var result = await _claims.GetClaimsAsync(request, cancellationToken);
        return result.Status switch
        {
            ProfileClaimsStatus.ContributorFailed =>
                UserInfoAnswer.Refuse(Errors.ServerError, "The claims cannot be put together at the moment."),
            not ProfileClaimsStatus.Found => RefuseAccount(),
            _ when !token.HasScope(Scopes.OpenId) =>
                UserInfoAnswer.Refuse(Errors.InsufficientScope, "The access token was not granted the 'openid' scope."),
            _ => UserInfoAnswer.Give(request.UserId, result.Claims),
        };
    }

    /// <summary>One answer for a subject that never was, is deleted or is locked: a client learns only that the token is of no use.</summary>
    private static UserInfoAnswer RefuseAccount() =>
        UserInfoAnswer.Refuse(Errors.InvalidToken, "The access token does not stand for an active user account.");
}
