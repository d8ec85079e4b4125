using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.OpenIddict.Applications;

/// <summary>
/// Reads what a user has granted: one query for the authorizations and one for the tokens, however many clients there are. The API has no
/// narrower query over all clients, so the second one reads every entry of the user that OpenIddict has not pruned yet (two weeks by default).
/// </summary>
internal sealed class GrantReader(IOpenIddictAuthorizationManager authorizations, IOpenIddictTokenManager tokens, TimeProvider time)
{
    /// <returns>By the record id of the client.</returns>
    public async Task<Dictionary<string, Grant>> ReadAsync(string userId, CancellationToken cancellationToken)
    {
        var entries = await authorizations.FindBySubjectAsync(userId, cancellationToken).ToListAsync(cancellationToken);
        var uses = await ReadUsesAsync(userId, cancellationToken);
        var alive = uses.Where(use => use is { IsAlive: true, Authorization: not null }).Select(use => use.Authorization!).ToHashSet(StringComparer.Ordinal);
        var grants = new Dictionary<string, Grant>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            // One made in passing (ad hoc) lives as long as its tokens; a permanent one is a consent that is remembered.
            if (await authorizations.HasStatusAsync(entry, Statuses.Valid, cancellationToken)
                && await authorizations.GetApplicationIdAsync(entry, cancellationToken) is { } client
                && (await authorizations.HasTypeAsync(entry, AuthorizationTypes.Permanent, cancellationToken)
                    || (await authorizations.GetIdAsync(entry, cancellationToken) is { } id && alive.Contains(id))))
            {
                Find(grants, client).Add(
                    await authorizations.GetCreationDateAsync(entry, cancellationToken),
                    await authorizations.GetScopesAsync(entry, cancellationToken));
            }
        }

        foreach (var use in uses)
        {
            // A server that keeps no authorizations still has tokens.
            if (use is { IsAlive: true, Authorization: null, Client: { } loose })
            {
                Find(grants, loose).Add(use.Created, []);
            }

            if (use.Client is { } client && grants.TryGetValue(client, out var grant))
            {
                grant.Use(use.Created);
            }
        }

        return grants;
    }

    private static Grant Find(Dictionary<string, Grant> grants, string client)
    {
        if (!grants.TryGetValue(client, out var grant))
        {
            grants[client] = grant = new();
        }

        return grant;
    }

    private async Task<List<TokenUse>> ReadUsesAsync(string userId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var uses = new List<TokenUse>();

        // Read to the end before anything is asked of an entry, which may need the connection.
        foreach (var token in await tokens.FindBySubjectAsync(userId, cancellationToken).ToListAsync(cancellationToken))
        {
            uses.Add(new(
                await tokens.GetApplicationIdAsync(token, cancellationToken),
                await tokens.GetAuthorizationIdAsync(token, cancellationToken),
                await tokens.GetCreationDateAsync(token, cancellationToken),
                await tokens.HasStatusAsync(token, Statuses.Valid, cancellationToken)
                    && await tokens.GetExpirationDateAsync(token, cancellationToken) is var end && (end is null || end > now)));
        }

        return uses;
    }
}
