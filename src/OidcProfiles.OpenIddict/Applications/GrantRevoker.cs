using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.OpenIddict.Applications;

/// <summary>Ends what a user has granted one client.</summary>
internal sealed class GrantRevoker(
    IOpenIddictApplicationManager applications, IOpenIddictAuthorizationManager authorizations, IOpenIddictTokenManager tokens, IUnitOfWork work)
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
            async token => await RevokeAuthorizationsAsync(userId, client, token) is { } consents
                && await RevokeTokensAsync(userId, client, token) is { } loose && consents + loose > 0
                    ? IdentityResult.Success
                    : IdentityResult.Failed(),
            cancellationToken);
        return result.Succeeded;
    }

    /// <summary>Tokens made meanwhile belong to an authorization that has ended, and are worth nothing.</summary>
    private async Task<int?> RevokeAuthorizationsAsync(string userId, string client, CancellationToken cancellationToken)
    {
        var entries = await authorizations.FindAsync(userId, client, Statuses.Valid, cancellationToken).ToListAsync(cancellationToken);
        foreach (var entry in entries)
        {
            if (!await authorizations.TryRevokeAsync(entry, cancellationToken))
            {
                return null;
            }

            if (await authorizations.GetIdAsync(entry, cancellationToken) is { } id)
            {
                await tokens.RevokeByAuthorizationIdAsync(id, cancellationToken);
            }
        }

        return entries.Count;
    }

    /// <summary>Those that belong to no authorization.</summary>
    private async Task<int?> RevokeTokensAsync(string userId, string client, CancellationToken cancellationToken)
    {
        var entries = await tokens.FindAsync(userId, client, Statuses.Valid, cancellationToken).ToListAsync(cancellationToken);
        foreach (var entry in entries)
        {
            if (!await tokens.TryRevokeAsync(entry, cancellationToken))
            {
                return null;
            }
        }

        return entries.Count;
    }
}
