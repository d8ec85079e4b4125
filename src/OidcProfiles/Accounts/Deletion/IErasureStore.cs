namespace OidcProfiles.Accounts.Deletion;

/// <summary>What a person leaves behind outside of the rows that go with the user. Every write joins <see cref="IUnitOfWork"/>.</summary>
public interface IErasureStore
{
    /// <summary>
    /// Gives another name to whoever changed something: in both histories, in templates, and in the provenance of values in the profiles of
    /// others. What was changed stays.
    /// </summary>
    /// <param name="userId">Who.</param>
    /// <param name="pseudonym">The other name.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task ReplaceActorAsync(string userId, string pseudonym, CancellationToken cancellationToken);

    /// <summary>Deletes mails, sent or not.</summary>
    /// <param name="userId">Those of this user.</param>
    /// <param name="address">And those to this address, in any spelling of its letters; null if the account has none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many.</returns>
    Task<int> DeleteMailsAsync(string userId, string? address, CancellationToken cancellationToken);

    /// <summary>Deletes proofs.</summary>
    /// <param name="subjects">Whom they are about, by <see cref="Proofs.ProofSubject"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many.</returns>
    Task<int> DeleteProofsAsync(IReadOnlyCollection<string> subjects, CancellationToken cancellationToken);

    /// <summary>Deletes the turns that were taken.</summary>
    /// <param name="keys">Of what.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many.</returns>
    Task<int> DeleteCooldownsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);
}
