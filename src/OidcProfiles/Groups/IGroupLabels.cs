namespace OidcProfiles.Groups;

/// <summary>What groups are called, for lists that name many of them.</summary>
public interface IGroupLabels
{
    /// <summary>The names of some groups, read at once.</summary>
    /// <param name="groupIds">Which; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>By group id; without those that are not there.</returns>
    Task<IReadOnlyDictionary<string, string>> FindAsync(IReadOnlyCollection<string> groupIds, CancellationToken cancellationToken);
}
