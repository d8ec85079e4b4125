using OidcProfiles.Accounts;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict;

/// <summary>Revokes the authorizations and the tokens of an account: refresh tokens at once, access tokens wherever their entry is checked.</summary>
internal sealed class OpenIddictAccountRevoker(IOpenIddictAuthorizationManager authorizations, IOpenIddictTokenManager tokens) : IAccountRevoker
{
    public async Task RevokeAsync(string userId, CancellationToken cancellationToken)
    {
        await authorizations.RevokeBySubjectAsync(userId, cancellationToken);
        await tokens.RevokeBySubjectAsync(userId, cancellationToken);
    }
}
