using OidcProfiles.Access;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>Shows administrators the account that they are about to do something with.</summary>
public interface IUserAccounts
{
    /// <summary>Reads it.</summary>
    /// <param name="userId">Whose; any text may be asked for.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="AdminRightsException">The actor may not read users.</exception>
    Task<AdministeredAccount?> FindAsync(string userId, ProfileActor actor, CancellationToken cancellationToken);
}
