using OidcProfiles.Email;

namespace OidcProfiles.Accounts.Proofs;

/// <summary>Makes the mail of the proofs of one purpose.</summary>
public interface IProofEmailMaker
{
    /// <summary>Which proofs.</summary>
    ProofPurpose Purpose { get; }

    /// <summary>Looks who the proof is about, arms it, and says what the mail says.</summary>
    /// <param name="proof">The proof, not over.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if nobody gets a mail.</returns>
    Task<ResolvedEmail?> MakeAsync(Proof proof, CancellationToken cancellationToken);
}
