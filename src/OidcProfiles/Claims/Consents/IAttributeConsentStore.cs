using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Claims.Consents;

/// <summary>Where it is kept what people share with clients. <see cref="Profiles.IProfileStore.FindForClientAsync"/> reads it with the profile.</summary>
public interface IAttributeConsentStore
{
    /// <summary>What a person has decided for a client.</summary>
    /// <param name="userId">The user id as text; any text may be asked for.</param>
    /// <param name="clientId">The client; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if nothing is kept.</returns>
    Task<AttributeConsent?> FindAsync(string userId, string clientId, CancellationToken cancellationToken);

    /// <summary>All that a person has decided, in the order of the client ids.</summary>
    /// <param name="userId">The user id as text.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<AttributeConsent>> ListAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Writes it, if nobody else has since it was read.</summary>
    /// <param name="consent">The new state, with the stamp that was read; without one it must be the first.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success; or <see cref="ProfileErrorDescriber.ConcurrencyFailure"/> or <see cref="ProfileErrorDescriber.UserNotFound"/>.</returns>
    /// <exception cref="ArgumentException">The client id is empty or longer than <see cref="AttributeConsent.MaximumClientIdLength"/>.</exception>
    Task<IdentityResult> SaveAsync(AttributeConsent consent, CancellationToken cancellationToken);

    /// <summary>Forgets it.</summary>
    /// <param name="userId">The user id as text.</param>
    /// <param name="clientId">The client.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>False if there was nothing.</returns>
    Task<bool> RemoveAsync(string userId, string clientId, CancellationToken cancellationToken);
}
