using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Keeps sign-ins with providers that are under way: each as a proof whose secret one browser has.</summary>
internal sealed class PendingLogins(ProofManager proofs, IOptions<OidcProfilesOptions> options, TimeProvider time)
{
    /// <returns>The secret for the browser.</returns>
    public Task<string> KeepAsync(UpstreamSnapshot snapshot, CancellationToken cancellationToken) => proofs.IssueSecretAsync(
        ProofPurpose.UpstreamLogin,
        ProofSubject.OfLogin(snapshot.Provider, snapshot.Key),
        snapshot,
        options.Value.Upstream.PendingLifetime,
        cancellationToken);

    /// <summary>Looks, and consumes nothing.</summary>
    /// <param name="secret">What the browser has; anything may be given.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none (any more).</returns>
    public async Task<PendingLogin?> FindAsync(string? secret, CancellationToken cancellationToken) =>
        await proofs.CheckAsync(ProofPurpose.UpstreamLogin, ProofAnswer.OfLink(secret), cancellationToken) is { } proof
            ? new(proof, ProofManager.Read<UpstreamSnapshot>(proof))
            : null;

    /// <summary>How long there is to answer.</summary>
    public TimeSpan FindRest(PendingLogin pending) => pending.Proof.ExpiresAt - time.GetUtcNow();

    /// <summary>Within the unit of work of what it allows. Of two at once one gets true.</summary>
    public Task<bool> TryConsumeAsync(PendingLogin pending, CancellationToken cancellationToken) =>
        proofs.TryConsumeAsync(pending.Proof, cancellationToken);
}
