namespace OidcProfiles.Idempotency;

/// <summary>Remembers what was made for which idempotency key, for as long as the key counts. Every write joins <see cref="IUnitOfWork"/>.</summary>
public interface ICreationStore
{
    /// <summary>What was made for a key.</summary>
    /// <param name="key">See <see cref="Creation.Key"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if nothing was.</returns>
    Task<Creation?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Remembers one. Of two with the same key one is remembered.</summary>
    /// <param name="creation">What was made.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>False if the key is there already.</returns>
    Task<bool> TryAddAsync(Creation creation, CancellationToken cancellationToken);

    /// <summary>Forgets those that are old.</summary>
    /// <param name="before">Only those made before.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many.</returns>
    Task<int> DeleteBeforeAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Forgets that something was made, so that it leaves no trace.</summary>
    /// <param name="resourceId">What was made.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task ForgetAsync(string resourceId, CancellationToken cancellationToken);
}
