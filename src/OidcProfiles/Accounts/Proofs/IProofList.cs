namespace OidcProfiles.Accounts.Proofs;

/// <summary>Tells what is open for a user.</summary>
public interface IProofList
{
    /// <summary>The proofs of a user, the oldest first.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<OpenProof>> ListOfUserAsync(string userId, CancellationToken cancellationToken);
}
