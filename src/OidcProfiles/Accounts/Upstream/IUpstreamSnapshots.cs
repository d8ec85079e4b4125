namespace OidcProfiles.Accounts.Upstream;

/// <summary>Shows what linked providers sent last, to the person and to administrators.</summary>
public interface IUpstreamSnapshots
{
    /// <summary>The snapshots of the links that there are, the newest first.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<StoredUpstreamSnapshot>> ListAsync(string userId, CancellationToken cancellationToken);
}
