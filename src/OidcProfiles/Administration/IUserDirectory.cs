namespace OidcProfiles.Administration;

/// <summary>Finds accounts for administrators, whatever the host's type of user is. It asks for no right: whoever uses it does.</summary>
public interface IUserDirectory
{
    /// <summary>The user with a user name or, where there is none, with an e-mail address that nobody else has.</summary>
    /// <param name="name">The user name or the address, in any case.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The user id; null if there is none.</returns>
    Task<string?> FindIdAsync(string name, CancellationToken cancellationToken);

    /// <summary>The user names of accounts, with one query.</summary>
    /// <param name="userIds">Whose; any texts may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>By user id; without those that are not there, or have no name.</returns>
    Task<IReadOnlyDictionary<string, string>> FindNamesAsync(IEnumerable<string> userIds, CancellationToken cancellationToken);
}
