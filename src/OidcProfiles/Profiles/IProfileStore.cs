using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Profiles;

/// <summary>Where profiles are kept.</summary>
public interface IProfileStore
{
    /// <summary>Reads account and profile with one query.</summary>
    /// <param name="userId">The user id as text; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such user.</returns>
    Task<ProfileSnapshot?> FindAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Writes the profile, whole or not at all, if nobody else has saved it since it was read.</summary>
    /// <param name="profile">The profile, with the concurrency stamp it was read with.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success; or <see cref="ProfileErrorDescriber.ConcurrencyFailure"/>, or <see cref="ProfileErrorDescriber.UserNotFound"/>.</returns>
    Task<IdentityResult> SaveAsync(UserProfile profile, CancellationToken cancellationToken);
}
