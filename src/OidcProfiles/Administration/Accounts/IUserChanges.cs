using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>
/// Edits accounts and profiles for people. Whoever acts must have the right to manage <see cref="AdminArea.Users"/>, and all rights of the account;
/// else nothing is done and the answer is <see cref="ProfileErrorDescriber.AdministrationForbidden"/> or
/// <see cref="ProfileErrorDescriber.AdministratorProtected"/>. <see cref="ProfileErrorDescriber.UserNotFound"/> where there is no such account.
/// </summary>
public interface IUserChanges
{
    /// <summary>
    /// Changes account and profile, all or nothing and at once. With another address all that was begun by mail ends, and so does what others are
    /// signed in with; the old address is told.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="change">The change.</param>
    /// <param name="actor">Who changes; the access of their party applies to account and profile.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or every error: an <see cref="AttributeError"/> for a value, <see cref="ProfileErrorDescriber.ConcurrencyFailure"/> if something
    /// changed since it was read, those of a registration for user name and address.
    /// </returns>
    Task<IdentityResult> ChangeAsync(string userId, UserChange change, ProfileActor actor, CancellationToken cancellationToken);
}
