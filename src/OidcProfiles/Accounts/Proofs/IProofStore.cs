namespace OidcProfiles.Accounts.Proofs;

/// <summary>Where proofs are kept. Every write joins <see cref="IUnitOfWork"/>.</summary>
public interface IProofStore
{
    /// <summary>Adds a proof; those of the same purpose and subject stay until this one has its secrets.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task AddAsync(Proof proof, CancellationToken cancellationToken);

    /// <summary>Reads a proof.</summary>
    /// <param name="id">The handle.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none (any more), or if it cannot be read.</returns>
    Task<Proof?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Gives a proof its secrets (and its user, once known) and deletes the older ones of its purpose and subject; unless there is a newer one.
    /// </summary>
    /// <param name="proof">The proof with its secrets.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>False if it is gone or there is a newer one.</returns>
    Task<bool> ArmAsync(Proof proof, CancellationToken cancellationToken);

    /// <summary>Counts an attempt to guess a code before it is looked at, so that many at once are not more than many in a row.</summary>
    /// <param name="id">The handle.</param>
    /// <param name="most">How many attempts there are.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>False if there are none left, or no such proof.</returns>
    Task<bool> TryAttemptAsync(Guid id, int most, CancellationToken cancellationToken);

    /// <summary>Uses a proof up by deleting it. Of two at once one gets true.</summary>
    /// <param name="id">The handle.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<bool> TryConsumeAsync(Guid id, CancellationToken cancellationToken);
}
