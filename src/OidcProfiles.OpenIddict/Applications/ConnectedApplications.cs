using System.Collections.Immutable;
using System.Globalization;
using OidcProfiles.Accounts.Applications;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict.Applications;

/// <summary>The clients of OpenIddict that a user has let in.</summary>
internal sealed class ConnectedApplications(
    GrantReader grants, GrantRevoker revoker, IOpenIddictApplicationManager applications, SharedAttributes attributes)
    : IConnectedApplications
{
    public async Task<IReadOnlyList<ConnectedApplication>> ListAsync(string userId, CultureInfo culture, CancellationToken cancellationToken)
    {
        var consents = await attributes.ReadAsync(userId, cancellationToken);
        var list = new List<ConnectedApplication>();
        foreach (var (id, grant) in await grants.ReadAsync(userId, cancellationToken))
        {
            // Entity Framework Core has the clients already, from the two queries for the grants; another store reads them one by one.
            if (await applications.FindByIdAsync(id, cancellationToken) is { } application
                && await applications.GetClientIdAsync(application, cancellationToken) is { } clientId && IsOther(userId, clientId))
            {
                ImmutableArray<string> scopes = [.. grant.Scopes];
                list.Add(new()
                {
                    ClientId = clientId,
                    Name = await applications.GetLocalizedDisplayNameAsync(application, culture, cancellationToken) is { Length: > 0 } name ? name : clientId,
                    Since = grant.Since,
                    LastUsedAt = grant.LastUsedAt,
                    Scopes = scopes,
                    Attributes = [.. attributes.Find(clientId, scopes, consents.GetValueOrDefault(clientId))],
                    IsSharingRemembered = consents.ContainsKey(clientId),
                });
            }
        }

        return [.. list.OrderByDescending(application => application.LastUsedAt ?? application.Since)
            .ThenBy(application => application.Name, StringComparer.Create(culture, ignoreCase: true))];
    }

    public async Task<bool> RevokeAsync(string userId, string clientId, CancellationToken cancellationToken) =>
        IsOther(userId, clientId) && await revoker.RevokeAsync(userId, clientId, cancellationToken);

    /// <summary>The subject of a client's own token is the client id, which could be spelled like a user id (RFC 9068, 5).</summary>
    private static bool IsOther(string userId, string clientId) => userId != clientId;
}
