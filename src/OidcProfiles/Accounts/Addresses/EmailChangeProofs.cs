using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Accounts.Addresses;

/// <summary>What a change of address asks of proofs and of what an account is signed in with.</summary>
internal sealed class EmailChangeProofs(ProofRedeemer redeemer, IProofStore store, AccountAccess access, OtherSessions sessions)
{
    public ProofRedeemer Redeemer => redeemer;

    public AccountAccess Access => access;

    public OtherSessions Sessions => sessions;

    /// <summary>Leaves a mark in the place of a proof that was used, for as long as the change can be taken back.</summary>
    public Task MarkMadeAsync(Proof proof, TimeSpan lifetime, CancellationToken cancellationToken) => store.AddAsync(
        proof with { Purpose = ProofPurpose.EmailChangeMade, Secrets = null, ExpiresAt = proof.CreatedAt + lifetime }, cancellationToken);

    /// <summary>Whether the change of that handle was made.</summary>
    public async Task<bool> WasMadeAsync(Guid handle, CancellationToken cancellationToken) =>
        await store.FindAsync(handle, cancellationToken) is { Purpose: ProofPurpose.EmailChangeMade };

    /// <summary>Ends a proof without doing what it allows; false if it is gone.</summary>
    public Task<bool> TryEndAsync(Guid handle, CancellationToken cancellationToken) => store.TryConsumeAsync(handle, cancellationToken);
}
