using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Options;
using OidcProfiles.Administration.Clients;
using OidcProfiles.OpenIddict.Registrations;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.OpenIddict.Applications;

/// <summary>The clients of OpenIddict that act for people.</summary>
internal sealed class ClientList(IOpenIddictApplicationManager applications, IOptionsMonitor<OpenIddictServerOptions> server) : IClientList
{
    public async Task<ClientListing> ListAsync(int limit, CultureInfo culture, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<RegisteredClient>();

        // Those that are left out do not count, so the number of rows is not given; the reading ends with the first that is too many.
        await foreach (var application in applications.ListAsync(count: null, offset: null, cancellationToken))
        {
            if (await DescribeAsync(application, culture, cancellationToken) is { } client)
            {
                if (found.Count == limit)
                {
                    return new(found.ToImmutable(), HasMore: true);
                }

                found.Add(client);
            }
        }

        return new(found.ToImmutable(), HasMore: false);
    }

    public async Task<RegisteredClient?> FindAsync(string clientId, CultureInfo culture, CancellationToken cancellationToken) =>
        ClientIds.IsOne(clientId) && await applications.FindByClientIdAsync(clientId, cancellationToken) is { } application
            ? await DescribeAsync(application, culture, cancellationToken)
            : null;

    private async Task<RegisteredClient?> DescribeAsync(object application, CultureInfo culture, CancellationToken cancellationToken)
    {
        var permissions = await applications.GetPermissionsAsync(application, cancellationToken);
        if (await applications.GetClientIdAsync(application, cancellationToken) is not { } clientId || IsOnlyForItself(permissions))
        {
            return null;
        }

        var name = await applications.GetLocalizedDisplayNameAsync(application, culture, cancellationToken) is { Length: > 0 } given ? given : clientId;
        return new(clientId, name, FindScopes(permissions));
    }

    private bool IsOnlyForItself(ImmutableArray<string> permissions)
    {
        var grants = permissions.Where(permission => permission.StartsWith(Permissions.Prefixes.GrantType, StringComparison.Ordinal)).ToList();
        return !server.CurrentValue.IgnoreGrantTypePermissions && grants is [Permissions.GrantTypes.ClientCredentials];
    }

    /// <summary>OpenIddict asks for no permission for the first two.</summary>
    private ImmutableArray<string>? FindScopes(ImmutableArray<string> permissions) => server.CurrentValue.IgnoreScopePermissions
        ? null
        :
        [
            Scopes.OpenId, Scopes.OfflineAccess,
            .. permissions.Where(permission => permission.StartsWith(Permissions.Prefixes.Scope, StringComparison.Ordinal))
                .Select(permission => permission[Permissions.Prefixes.Scope.Length..]),
        ];
}
