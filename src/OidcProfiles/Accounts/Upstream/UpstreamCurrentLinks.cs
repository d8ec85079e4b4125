using Microsoft.AspNetCore.Identity;
using OidcProfiles.Normalization.Linking;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Links what is pending to the account that is signed in.</summary>
internal sealed class UpstreamCurrentLinks<TUser>(
    PendingLogins pending, UpstreamWork work, UpstreamJudge<TUser> judge, ProfileErrorDescriber errors)
    where TUser : class, new()
{
    public async Task<IdentityResult> LinkAsync(string? secret, string userId, RequestOrigin origin, CancellationToken cancellationToken)
    {
        if (await pending.FindAsync(secret, cancellationToken) is not { Snapshot: var snapshot } login)
        {
            return IdentityResult.Failed(errors.InvalidProof());
        }

        var manager = judge.Effects.Manager;
        if (await manager.FindByIdAsync(userId) is not { } user)
        {
            return IdentityResult.Failed(errors.UserNotFound());
        }

        var verdict = await judge.DecideAsync(snapshot, user);
        if (verdict.Outcome == LinkingOutcome.RefuseLinkedToAnother)
        {
            await judge.RecordAsync(snapshot, verdict, clientId: null, cancellationToken);
            return IdentityResult.Failed(manager.ErrorDescriber.LoginAlreadyAssociated());
        }

        return await work.TryAsync(
            login,
            async token =>
            {
                await judge.RecordAsync(snapshot, verdict, clientId: null, token);
                return (await judge.Effects.ApplyAsync(snapshot, verdict, origin, token)).Result;
            },
            cancellationToken) ?? IdentityResult.Failed(errors.InvalidProof());
    }
}
