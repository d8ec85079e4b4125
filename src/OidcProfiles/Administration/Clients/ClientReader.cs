using System.Globalization;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Clients;

/// <summary>Reads clients with what they may get.</summary>
/// <param name="clients">The clients; null without a token server.</param>
/// <param name="groups">The groups that they require.</param>
/// <param name="claims">Says what they may get.</param>
/// <param name="schemas">Knows the version of the definitions.</param>
internal sealed class ClientReader(IClientList? clients, RequiredGroups groups, ProfileClaimsService claims, IAttributeSchemaProvider schemas)
{
    public async Task<ClientOverview> ListAsync(int limit, CultureInfo culture, ProfileActor actor, CancellationToken cancellationToken)
    {
        actor.Demand(AdminArea.Attributes, AdminLevel.Read);
        var listing = clients is null ? ClientListing.Empty : await clients.ListAsync(limit, culture, cancellationToken);
        var required = actor.May(AdminArea.Users, AdminLevel.Read)
            ? await groups.FindAsync(listing.Clients, cancellationToken)
            : new Dictionary<string, RequiredGroup>();
        return new(
            [
                .. listing.Clients.OrderBy(client => client.Name, StringComparer.Create(culture, ignoreCase: true))
                    .ThenBy(client => client.ClientId, StringComparer.Ordinal)
                    .Select(client => new ClientSummary(client, Count(client), required.GetValueOrDefault(client.ClientId))),
            ],
            listing.HasMore);
    }

    public async Task<ClientDetails?> FindAsync(string clientId, CultureInfo culture, ProfileActor actor, CancellationToken cancellationToken)
    {
        actor.Demand(AdminArea.Attributes, AdminLevel.Read);
        if (await FindClientAsync(clientId, culture, cancellationToken) is not { } client)
        {
            return null;
        }

        // Before the relations: whoever changes by an older version is refused, and never the other way round.
        var version = schemas.Current.Version;
        return new(
            client,
            claims.DescribeClient(client.ClientId, client.Scopes),
            actor.May(AdminArea.Users, AdminLevel.Read) ? await groups.FindAsync(client, cancellationToken) : null,
            version);
    }

    public async Task<ClientRequirement?> FindRequirementAsync(
        string clientId, CultureInfo culture, ProfileActor actor, CancellationToken cancellationToken)
    {
        actor.Demand(AdminArea.Users, AdminLevel.Read);
        return await FindClientAsync(clientId, culture, cancellationToken) is { } client
            ? new(client, await groups.FindAsync(client, cancellationToken))
            : null;
    }

    public Task<RegisteredClient?> FindClientAsync(string clientId, CultureInfo culture, CancellationToken cancellationToken) => clients is null
        ? Task.FromResult<RegisteredClient?>(null)
        : clients.FindAsync(clientId, culture, cancellationToken);

    private int Count(RegisteredClient client) =>
        claims.DescribeClient(client.ClientId, client.Scopes).Count(relation => relation.Destinations != ClaimDestinations.None);
}
