using OidcProfiles.Email;

namespace OidcProfiles.Accounts.Proofs;

/// <summary>Gives the mail of a proof to the one who makes it.</summary>
internal sealed class ProofEmailResolver(ProofManager proofs, IEnumerable<IProofEmailMaker> makers) : IDeferredEmailResolver
{
    public async Task<ResolvedEmail?> ResolveAsync(DeferredEmail email, CancellationToken cancellationToken) =>
        email is ProofEmail { Proof: var handle }
        && await proofs.FindAsync(handle, cancellationToken) is { } proof
        && makers.FirstOrDefault(maker => maker.Purpose == proof.Purpose) is { } maker
            ? await maker.MakeAsync(proof, cancellationToken)
            : null;
}
