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

    /// <summary>Reads account, profile and what the person has decided for a client, with one query.</summary>
    /// <param name="userId">The user id as text; any text may be asked for.</param>
    /// <param name="clientId">The client; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such user.</returns>
    Task<ProfileSnapshot?> FindForClientAsync(string userId, string clientId, CancellationToken cancellationToken);

    /// <summary>Writes profile, index and history, all or nothing, if nobody else has saved the profile since it was read.</summary>
    /// <param name="change">The new state.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or <see cref="ProfileErrorDescriber.ConcurrencyFailure"/>, <see cref="ProfileErrorDescriber.UserNotFound"/>, or
    /// <see cref="ProfileErrorDescriber.DuplicateValue"/> for an attribute id whose unique value another user has.
    /// </returns>
    Task<IdentityResult> SaveAsync(ProfileChange change, CancellationToken cancellationToken);

    /// <summary>Reads all profiles that were ever saved, one after the other and not all at once, in the order of their users' keys.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    IAsyncEnumerable<UserProfile> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>Finds users by an indexed value.</summary>
    /// <param name="attributeId">The attribute.</param>
    /// <param name="key">The normalised form of the value.</param>
    /// <param name="limit">How many users at most.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The user ids.</returns>
    Task<IReadOnlyList<string>> FindByValueAsync(string attributeId, string key, int limit, CancellationToken cancellationToken);
}
