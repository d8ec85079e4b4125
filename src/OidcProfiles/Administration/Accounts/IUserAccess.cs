using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>
/// Lets people in or keeps them out. Whoever acts must have the right to manage <see cref="AdminArea.Users"/>, and all rights of the account; else
/// nothing is done and the answer is <see cref="ProfileErrorDescriber.AdministrationForbidden"/> or
/// <see cref="ProfileErrorDescriber.AdministratorProtected"/>. <see cref="ProfileErrorDescriber.UserNotFound"/> where there is no such account.
/// </summary>
public interface IUserAccess
{
    /// <summary>Locks an account until it is unlocked: sessions, tokens and authorizations end at once, and its owner is told.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="actor">Who locks; not their own account (<see cref="ProfileErrorDescriber.OwnAccount"/>).</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IdentityResult> LockAsync(string userId, ProfileActor actor, CancellationToken cancellationToken);

    /// <summary>Ends a lock, whoever or whatever put it on, and forgets wrong passwords.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="actor">Who unlocks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IdentityResult> UnlockAsync(string userId, ProfileActor actor, CancellationToken cancellationToken);

    /// <summary>The browsers that are signed in, the last used first.</summary>
    /// <param name="userId">Whose; any text may be asked for.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="AdminRightsException">The actor may not read users.</exception>
    Task<IReadOnlyList<UserSession>> ListSessionsAsync(string userId, ProfileActor actor, CancellationToken cancellationToken);

    /// <summary>Signs one browser out; or all of them, and then tokens and authorizations of clients end too.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="session">Which; null for all.</param>
    /// <param name="actor">Who ends them.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IdentityResult> EndSessionsAsync(string userId, Guid? session, ProfileActor actor, CancellationToken cancellationToken);

    /// <summary>Erases an account and all that is kept about the person, at once and for good.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="userName">The user name as the administrator typed it; another one is <see cref="ProfileErrorDescriber.UserNameMismatch"/>.</param>
    /// <param name="actor">Who deletes; not their own account (<see cref="ProfileErrorDescriber.OwnAccount"/>).</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IdentityResult> DeleteAsync(string userId, string userName, ProfileActor actor, CancellationToken cancellationToken);
}
