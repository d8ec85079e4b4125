namespace OidcProfiles.Administration.Directory;

/// <summary>Where users are found.</summary>
public interface IUserDirectoryStore
{
    /// <summary>
    /// Users in the order of their normalised names by code points, then of their ids; those without a name last. Nothing is counted and
    /// nothing passed over.
    /// </summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<DirectoryEntry>> FindAsync(DirectoryRequest request, CancellationToken cancellationToken);
}
