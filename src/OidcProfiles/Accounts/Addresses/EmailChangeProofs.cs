using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Addresses;

/// <summary>What a change of address asks of proofs and of what an account is signed in with.</summary>
internal sealed class EmailChangeProofs(ProofRedeemer redeemer, IProofStore store, AccountAccess access)
{
    public ProofRedeemer Redeemer => redeemer;

    public AccountAccess Access => access;

    /// <summary>Ends a proof without doing what it allows; false if it is gone.</summary>
    public Task<bool> TryEndAsync(Guid handle, CancellationToken cancellationToken) => store.TryConsumeAsync(handle, cancellationToken);
}
