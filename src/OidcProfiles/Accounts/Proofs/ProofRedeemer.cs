using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Proofs;

/// <summary>Does what a proof allows, once.</summary>
public sealed class ProofRedeemer(ProofManager proofs, IUnitOfWork work, ProfileErrorDescriber errors)
{
    /// <summary>
    /// Checks the proof, and consumes it together with its effect: of two at once one succeeds, and if the effect fails the proof stays.
    /// </summary>
    /// <param name="purpose">What it must allow.</param>
    /// <param name="answer">The link or the code.</param>
    /// <param name="effect">What it allows.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What the effect returned, or <see cref="ProfileErrorDescriber.InvalidProof"/>.</returns>
    public async Task<IdentityResult> RedeemAsync(
        ProofPurpose purpose,
        ProofAnswer answer,
        Func<Proof, CancellationToken, Task<IdentityResult>> effect,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(effect);
        if (await proofs.CheckAsync(purpose, answer, cancellationToken) is not { } proof)
        {
            return IdentityResult.Failed(errors.InvalidProof());
        }

        return await work.ExecuteAsync(
            async token => await proofs.TryConsumeAsync(proof, token)
                ? await effect(proof, token)
                : IdentityResult.Failed(errors.InvalidProof()),
            cancellationToken);
    }
}
