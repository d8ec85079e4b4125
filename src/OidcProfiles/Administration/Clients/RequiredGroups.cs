using OidcProfiles.Groups;

namespace OidcProfiles.Administration.Clients;

/// <summary>Names the groups that clients require: one query for any number of clients, none for those that are for everybody.</summary>
/// <param name="clients">Knows the groups of clients; null without a token server.</param>
/// <param name="labels">Knows what groups are called.</param>
internal sealed class RequiredGroups(IClientGroups? clients, IGroupLabels labels)
{
    /// <returns>By client id; without the clients that are for everybody.</returns>
    public async Task<IReadOnlyDictionary<string, RequiredGroup>> FindAsync(
        IReadOnlyCollection<RegisteredClient> registered, CancellationToken cancellationToken)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var client in registered)
        {
            // Not a query: the token server keeps them at hand.
            if (clients is not null && await clients.FindAsync(client.ClientId, cancellationToken) is { } groupId)
            {
                ids[client.ClientId] = groupId;
            }
        }

        var names = ids.Count == 0
            ? new Dictionary<string, string>()
            : await labels.FindAsync([.. ids.Values.Where(Group.IsId).Distinct(StringComparer.Ordinal)], cancellationToken);
        return ids.ToDictionary(
            pair => pair.Key, pair => new RequiredGroup(pair.Value, names.GetValueOrDefault(pair.Value)), StringComparer.Ordinal);
    }

    public async Task<RequiredGroup?> FindAsync(RegisteredClient client, CancellationToken cancellationToken) =>
        (await FindAsync([client], cancellationToken)).GetValueOrDefault(client.ClientId);
}
