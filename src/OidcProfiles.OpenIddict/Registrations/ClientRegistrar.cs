using OidcProfiles.Administration.Clients;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict.Registrations;

/// <summary>Changes the clients of OpenIddict.</summary>
internal sealed class ClientRegistrar(IOpenIddictApplicationManager applications, ClientRegistrations registrations) : IClientRegistrar
{
    public async Task<ClientGroupChange> SetRequiredGroupAsync(string clientId, string? groupId, CancellationToken cancellationToken)
    {
        if (!ClientIds.IsOne(clientId) || await applications.FindByClientIdAsync(clientId, cancellationToken) is not { } application)
        {
            return ClientGroupChange.ClientNotFound;
        }

        // What is no text was no group; it is replaced by one.
        var descriptor = new OpenIddictApplicationDescriptor();
        await applications.PopulateAsync(descriptor, application, cancellationToken);
        var known = descriptor.Properties.TryGetValue(ClientGroup.Property, out var value) ? value.ToString() : null;
        if (known == groupId)
        {
            return ClientGroupChange.Unchanged;
        }

        try
        {
            await applications.UpdateAsync(application, descriptor.SetRequiredGroup(groupId), cancellationToken);
            return ClientGroupChange.Changed;
        }
        catch (OpenIddictExceptions.ConcurrencyException)
        {
            return ClientGroupChange.Conflict;
        }
    }

    public void Forget() => registrations.Forget();
}
