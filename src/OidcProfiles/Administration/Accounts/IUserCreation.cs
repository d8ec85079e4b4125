using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>
/// Makes accounts for people. Whoever acts must have the right to manage <see cref="AdminArea.Users"/>
/// (<see cref="ProfileErrorDescriber.AdministrationForbidden"/>).
/// </summary>
public interface IUserCreation
{
    /// <summary>Makes user and profile, and the invitation or the temporary password; all or nothing. The rules are those of a registration.</summary>
    /// <param name="wanted">The account.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<NewUserResult> CreateAsync(NewUser wanted, ProfileActor actor, CancellationToken cancellationToken);

    /// <summary>Sends an invitation again; its link takes the place of the one before.</summary>
    /// <param name="userId">Whom.</param>
    /// <param name="culture">The language of the mail (BCP 47) where the profile says none.</param>
    /// <param name="actor">Who sends it; they must have all rights of the account.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or <see cref="ProfileErrorDescriber.InvitationNotOpen"/> where the person can get in already,
    /// <see cref="ProfileErrorDescriber.AccountLocked"/>, <see cref="ProfileErrorDescriber.AdministratorProtected"/>, or
    /// <see cref="ProfileErrorDescriber.UserNotFound"/>.
    /// </returns>
    Task<IdentityResult> InviteAsync(string userId, string? culture, ProfileActor actor, CancellationToken cancellationToken);
}
