using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>
/// Takes the answer to the mail, in the browser that went to the provider. Both are used up with what they allow, or neither.
/// </summary>
internal sealed class UpstreamConfirmations<TUser>(PendingLogins pending, ProofManager proofs, UpstreamWork work, UpstreamAnswers<TUser> answers)
    where TUser : class, new()
{
    public async Task<UpstreamConfirmation> ConfirmAsync(
        string? secret, ProofAnswer answer, RequestOrigin origin, CancellationToken cancellationToken)
    {
        if (await pending.FindAsync(secret, cancellationToken) is not { } login)
        {
            return new(answers.Refuse(provider: null), null);
        }

        // Whose it is is looked at before the code, because every look at a code counts.
        if (!await IsOfAsync(login, answer, cancellationToken)
            || await proofs.CheckAsync(ProofPurpose.UpstreamAddress, answer, cancellationToken) is not { } proof)
        {
            return new(answers.Refuse(login.Snapshot.Provider), null);
        }

        string? userId = null;
        var result = await work.TryAsync(
            login,
            async token =>
            {
                if (!await proofs.TryConsumeAsync(proof, token))
                {
                    return answers.Refuse(login.Snapshot.Provider);
                }

                (var applied, userId) = await answers.ApplyAsync(login.Snapshot, proof, origin, token);
                return applied;
            },
            cancellationToken) ?? answers.Refuse(login.Snapshot.Provider);
        return result.Succeeded
            ? new(result, userId) { ReturnUrl = ProofManager.Read<UpstreamAddressData>(proof).ReturnUrl }
            : new(result, null);
    }

    private async Task<bool> IsOfAsync(PendingLogin login, ProofAnswer answer, CancellationToken cancellationToken) =>
        await proofs.FindAsync(answer.Named, cancellationToken) is { Purpose: ProofPurpose.UpstreamAddress } proof
        && ProofManager.Read<UpstreamAddressData>(proof).IsOf(login);
}
