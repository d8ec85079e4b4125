namespace OidcProfiles.Groups;

/// <summary>Knows which clients are for the members of a group only; the token server registers one.</summary>
public interface IClientGroups
{
    /// <summary>The group that people must be in to sign in to a client.</summary>
    /// <param name="clientId">The client; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The id of the group; null if the client is for everybody.</returns>
    ValueTask<string?> FindAsync(string clientId, CancellationToken cancellationToken);
}
