using System.Collections.Immutable;
using System.Globalization;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Evaluation;

namespace OidcProfiles.Administration.Effects;

/// <summary>Finds which clients gain or lose which claims, by the policy that decides on their claims.</summary>
/// <param name="clients">The clients; null if the host has no token server.</param>
internal sealed class EffectClients(IClientList? clients)
{
    private static readonly ClaimDestinations[] Every = [ClaimDestinations.UserInfo, ClaimDestinations.IdToken, ClaimDestinations.AccessToken];

    public async Task<(ImmutableArray<ClientEffect> Clients, bool HasMore)> FindAsync(
        AttributeSchema before, AttributeSchema after, int limit, CancellationToken cancellationToken)
    {
        var listing = clients is null
            ? ClientListing.Empty
            : await clients.ListAsync(limit, CultureInfo.CurrentUICulture, cancellationToken);
        var effects = listing.Clients.Select(client => new ClientEffect(client, [.. Compare(before, after, client)]));
        return ([.. effects.Where(effect => !effect.Claims.IsEmpty)], listing.HasMore);
    }

    public Task<RegisteredClient?> FindAsync(string clientId, CancellationToken cancellationToken) => clients is null
        ? Task.FromResult<RegisteredClient?>(null)
        : clients.FindAsync(clientId, CultureInfo.CurrentUICulture, cancellationToken);

    /// <summary>In the order of the new schema, what it has no longer at the end.</summary>
    private static IEnumerable<ClaimEffect> Compare(AttributeSchema before, AttributeSchema after, RegisteredClient client)
    {
        var (old, @new) = (ById(before), ById(after));
        var ids = after.Definitions.Concat(before.Definitions).Select(definition => definition.Id).Distinct(StringComparer.Ordinal);
        return from id in ids
               from destination in Every
               from effect in Compare(id, Decide(old.GetValueOrDefault(id), client, destination), Decide(@new.GetValueOrDefault(id), client, destination), destination)
               select effect;
    }

    private static IEnumerable<ClaimEffect> Compare(string id, Decision before, Decision after, ClaimDestinations destination)
    {
        var isSame = before.Claim == after.Claim;
        if (before.IsReleased && !(after.IsReleased && isSame))
        {
            yield return new(id, before.Claim!, destination, IsGained: false, isSame ? after.Reason : null);
        }

        if (after.IsReleased && !(before.IsReleased && isSame))
        {
            yield return new(id, after.Claim!, destination, IsGained: true, isSame ? before.Reason : null);
        }
    }

    private static Decision Decide(AttributeDefinition? definition, RegisteredClient client, ClaimDestinations destination) => definition is null
        ? default
        : new(
            definition.Placement == AttributePlacement.Root ? definition.ClaimName : $"{StandardAttributes.CustomAttributes}.{definition.ClaimName}",
            ClaimsPolicy.Decide(
                definition,
                new()
                {
                    UserId = string.Empty,
                    ClientId = client.ClientId,
                    Scopes = client.Scopes ?? definition.Scopes,
                    Destination = destination,
                },
                isRequested: false));

    private static Dictionary<string, AttributeDefinition> ById(AttributeSchema schema) =>
        schema.Definitions.ToDictionary(definition => definition.Id, StringComparer.Ordinal);

    private readonly record struct Decision(string? Claim, ClaimReason? Reason)
    {
        public bool IsReleased => Reason == ClaimReason.IncludedByScope;
    }
}
