using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Normalization.Linking;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Does what the answer to a mail allows, within a unit of work: makes an account, links one, or takes one over.</summary>
internal sealed class UpstreamAnswers<TUser>(
    UpstreamEffects<TUser> effects, UpstreamReclaim<TUser> reclaim, RegistrationCheck registration, UpstreamAnswerTrail trail)
    where TUser : class, new()
{
    /// <summary>The answer proves nothing.</summary>
    public IdentityResult Refuse(string? provider)
    {
        trail.Refuse(provider);
        return IdentityResult.Failed(registration.Errors.InvalidProof());
    }

    public async Task<(IdentityResult Result, string? UserId)> ApplyAsync(
        UpstreamSnapshot snapshot, Proof proof, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var about = ProofManager.Read<UpstreamAddressData>(proof);
        var (isTaken, owner) = await reclaim.Users.FindByAddressAsync(about.Spellings);

        // Who has the address must be who had it when the mail was made, which said what follows: nobody, or this account.
        if ((owner is null ? null : await effects.Manager.GetUserIdAsync(owner)) != proof.UserId || (isTaken && owner is null))
        {
            return (Refuse(snapshot.Provider), null);
        }

        var (outcome, result, userId) = owner is null
            ? await MakeAsync(snapshot, about.Address, cancellationToken)
            : await LinkAsync(snapshot, owner, origin, cancellationToken);
        if (result.Succeeded)
        {
            await trail.RecordAsync(snapshot.Provider, outcome, userId!, cancellationToken);
        }

        return (result, userId);
    }

    private async Task<(LinkingOutcome Outcome, IdentityResult Result, string? UserId)> MakeAsync(
        UpstreamSnapshot snapshot, string address, CancellationToken cancellationToken)
    {
        // Registration may have been closed since.
        var (result, userId) = registration.Find(address).FirstOrDefault() is { } error
            ? (IdentityResult.Failed(error), null)
            : await effects.MakeAsync(snapshot, address, cancellationToken);
        return (LinkingOutcome.CreateAccount, result, userId);
    }

    private async Task<(LinkingOutcome Outcome, IdentityResult Result, string? UserId)> LinkAsync(
        UpstreamSnapshot snapshot, TUser owner, RequestOrigin origin, CancellationToken cancellationToken)
    {
        if (await reclaim.Users.IsLockedForGoodAsync(owner))
        {
            return (LinkingOutcome.ConfirmByOwner, Refuse(snapshot.Provider), null);
        }

        var outcome = await effects.Manager.IsEmailConfirmedAsync(owner) ? LinkingOutcome.ConfirmByOwner : LinkingOutcome.ProveAndReclaim;
        if (outcome == LinkingOutcome.ProveAndReclaim && await reclaim.TakeOverAsync(owner, cancellationToken) is { Succeeded: false } failure)
        {
            return (outcome, failure, null);
        }

        var (result, userId) = await effects.LinkAsync(owner, snapshot, origin, cancellationToken);
        return (outcome, result, userId);
    }
}
