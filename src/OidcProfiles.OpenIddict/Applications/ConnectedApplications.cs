using System.Collections.Immutable;
using System.Globalization;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Applications;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.OpenIddict.Applications;

/// <summary>The clients of OpenIddict that a user has let in.</summary>
internal sealed class ConnectedApplications(
    GrantReader grants, GrantRevoker revoker, IOpenIddictApplicationManager applications, IAttributeSchemaProvider schemas)
    : IConnectedApplications
{
    public async Task<IReadOnlyList<ConnectedApplication>> ListAsync(string userId, CultureInfo culture, CancellationToken cancellationToken)
    {
        var schema = schemas.Current;
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
                    Attributes = [.. FindAttributes(schema, clientId, scopes)],
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

    /// <summary>UserInfo and ID tokens are for those who have <c>openid</c>; access tokens for all.</summary>
    private static IEnumerable<AttributeDefinition> FindAttributes(AttributeSchema schema, string clientId, ImmutableArray<string> scopes)
    {
        var request = new ProfileClaimsRequest
        {
            UserId = string.Empty,
            ClientId = clientId,
            Scopes = scopes,
            Destination = scopes.Contains(Scopes.OpenId)
                ? ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken
                : ClaimDestinations.AccessToken,
        };
        return ReleasedAttributes.Find(schema, request).Where(definition => AccessPolicy.CanRead(definition, Party.EndUser));
    }
}
