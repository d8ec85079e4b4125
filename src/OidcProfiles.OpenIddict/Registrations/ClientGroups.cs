using OidcProfiles.Groups;

namespace OidcProfiles.OpenIddict.Registrations;

/// <summary>The groups of clients, from their registrations.</summary>
internal sealed class ClientGroups(ClientRegistrations registrations) : IClientGroups
{
    public async ValueTask<string?> FindAsync(string clientId, CancellationToken cancellationToken) =>
        (await registrations.FindAsync(cancellationToken)).RequiredGroups.GetValueOrDefault(clientId);
}
