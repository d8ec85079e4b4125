using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>
/// Helps people who cannot sign in to a password of their own. Whoever acts must have the right to manage <see cref="AdminArea.Users"/>, and all
/// rights of the account; else nothing is done and the answer is <see cref="ProfileErrorDescriber.AdministrationForbidden"/> or
/// <see cref="ProfileErrorDescriber.AdministratorProtected"/>. <see cref="ProfileErrorDescriber.UserNotFound"/> where there is no such account, and
/// <see cref="ProfileErrorDescriber.AccountLocked"/> where it is locked.
/// </summary>
public interface IUserPasswords
{
    /// <summary>
    /// Sets a password that the person must replace when they sign in with it, and that is over after a while. What the account is signed in
    /// with ends, and its owner is told.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="password">The password; null to have one made.</param>
    /// <param name="actor">Who sets it; not for themselves (<see cref="ProfileErrorDescriber.OwnAccount"/>).</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<TemporaryPasswordResult> SetTemporaryAsync(
        string userId, string? password, ProfileActor actor, CancellationToken cancellationToken);

    /// <summary>Sends the mail that the person could ask for themselves.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="endSessions">Whether sessions, tokens and authorizations end at once.</param>
    /// <param name="culture">The language of the mail (BCP 47) where the profile says none.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or also <see cref="ProfileErrorDescriber.InvalidAddress"/> where the account has no address, and
    /// <see cref="ProfileErrorDescriber.TooManyRequests"/>.
    /// </returns>
    Task<IdentityResult> SendResetAsync(
        string userId, bool endSessions, string? culture, ProfileActor actor, CancellationToken cancellationToken);
}
