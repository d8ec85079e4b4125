using Microsoft.AspNetCore.Identity;
using OidcProfiles.Claims.Consents;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict.Applications;

/// <summary>Ends what a user has granted one client, and forgets what the user shared with it.</summary>
internal sealed class GrantRevoker(IOpenIddictApplicationManager applications, GrantEnder grants, AttributeConsents consents, IUnitOfWork work)
{
    /// <returns>False if there was nothing, or something was written by another at the same moment; then nothing has changed.</returns>
    public async Task<bool> RevokeAsync(string userId, string clientId, CancellationToken cancellationToken)
    {
        if (clientId.Length == 0 || await applications.FindByClientIdAsync(clientId, cancellationToken) is not { } application
            || await applications.GetIdAsync(application, cancellationToken) is not { } client)
        {
            return false;
        }

        var result = await work.ExecuteAsync(
            async token =>
            {
                if (await grants.EndAsync(userId, client, token) is not > 0)
                {
                    return IdentityResult.Failed();
                }

                await consents.ForgetAsync(userId, clientId, token);
                return IdentityResult.Success;
            },
            cancellationToken);
        return result.Succeeded;
    }
}
