using OidcProfiles.Access;

namespace OidcProfiles.Administration;

/// <summary>
/// Says what people may do as administrators. The module reads the roles of Identity, see <see cref="AdministrationOptions.Roles"/>; a host
/// with rights of its own registers another. It is asked at every request, so that a right that is taken away is gone at once.
/// </summary>
public interface IAdministrators
{
    /// <summary>The rights of a person.</summary>
    /// <param name="userId">Who; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns><see cref="AdminRights.None"/> for whoever is no administrator or not there.</returns>
    Task<AdminRights> FindAsync(string userId, CancellationToken cancellationToken);
}
