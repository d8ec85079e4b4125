using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.OpenIddict.Applications;

/// <summary>Ends authorizations and tokens of a user and a client.</summary>
internal sealed class GrantEnder(IOpenIddictAuthorizationManager authorizations, IOpenIddictTokenManager tokens)
{
    /// <param name="userId">Whose.</param>
    /// <param name="client">The record id of the client.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many there were; null if something was written by another at the same moment.</returns>
    public async Task<int?> EndAsync(string userId, string client, CancellationToken cancellationToken) =>
        await RevokeAuthorizationsAsync(userId, client, cancellationToken) is { } consents
        && await RevokeTokensAsync(userId, client, cancellationToken) is { } loose
            ? consents + loose
            : null;

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
