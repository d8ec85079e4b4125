namespace OidcProfiles.Administration;

/// <summary>What users are called, for lists that name many of them.</summary>
public interface IUserNames
{
    /// <summary>The user names of some users, read at once.</summary>
    /// <param name="userIds">Whose; what is no id of a user is passed over.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>By user id; without those that are not there, or have no name.</returns>
    Task<IReadOnlyDictionary<string, string>> FindAsync(IReadOnlyCollection<string> userIds, CancellationToken cancellationToken);

    /// <summary>Whom a text means: a user id, else a user name, else an e-mail address, however they are written.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The user id; null if it means nobody, or several.</returns>
    Task<string?> FindIdAsync(string text, CancellationToken cancellationToken);
}
