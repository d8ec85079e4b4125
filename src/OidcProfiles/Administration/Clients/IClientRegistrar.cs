namespace OidcProfiles.Administration.Clients;

/// <summary>Changes the registrations of clients. The plug-in of the token server implements it.</summary>
public interface IClientRegistrar
{
    /// <summary>Writes the group that a client requires. It joins <see cref="IUnitOfWork"/> if the clients are in the same context.</summary>
    /// <param name="clientId">The client; any text may be asked for.</param>
    /// <param name="groupId">The id of the group; null for everybody.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<ClientGroupChange> SetRequiredGroupAsync(string clientId, string? groupId, CancellationToken cancellationToken);

    /// <summary>Forgets what this instance keeps of registrations: called once a change is there for everybody to read.</summary>
    void Forget();
}
