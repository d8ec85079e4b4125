using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts.Passwords.Temporary;

/// <summary>Replaces temporary passwords over Identity.</summary>
internal sealed class NewPassword<TUser>(
    PasswordChanges<TUser> changes, ProofManager proofs, ProofRedeemer redeemer, IAuditTrail trail) : INewPassword
    where TUser : class, new()
{
    public async Task<bool> IsOpenAsync(string? secret, CancellationToken cancellationToken) =>
        await proofs.CheckAsync(ProofPurpose.NewPassword, ProofAnswer.OfLink(secret), cancellationToken) is { } proof
        && await FindAsync(proof, cancellationToken) is not null;

    public async Task<FirstPasswordResult> SetAsync(
        string? secret, string password, RequestOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (await changes.Users.ValidatePasswordAsync(new TUser(), password) is { Succeeded: false } unacceptable)
        {
            return new(unacceptable, null);
        }

        var userId = default(string);
        var result = await redeemer.RedeemAsync(
            ProofPurpose.NewPassword,
            ProofAnswer.OfLink(secret),
            async (proof, token) =>
            {
                if (await FindAsync(proof, token) is not { } user)
                {
                    return IdentityResult.Failed(changes.Errors.InvalidProof());
                }

                userId = await changes.Users.Manager.GetUserIdAsync(user);
                return await ReplaceAsync(user, userId, password, origin, token);
            },
            cancellationToken);
        return new(result, result.Succeeded ? userId : null);
    }

    private async Task<IdentityResult> ReplaceAsync(
        TUser user, string userId, string password, RequestOrigin origin, CancellationToken cancellationToken)
    {
        // Whoever set the temporary one knows it.
        if (await changes.Users.Manager.CheckPasswordAsync(user, password))
        {
            return IdentityResult.Failed(changes.Errors.PasswordUnchanged());
        }

        var changed = await changes.ChangeAsync(user, password, "person", origin, cancellationToken);
        if (changed.Succeeded)
        {
            await trail.RecordAsync(new() { Event = AuditEvents.TemporaryPasswordReplaced, UserId = userId }, cancellationToken);
        }

        return changed;
    }

    /// <summary>Meanwhile the account may have been locked, or got another password.</summary>
    private async Task<TUser?> FindAsync(Proof proof, CancellationToken cancellationToken)
    {
        var data = ProofManager.Read<NewPasswordData>(proof);
        return await changes.Temporary.FindAsync(data.UserId, cancellationToken) is { } password
            && password.IssuedAt == data.IssuedAt && !changes.Temporary.IsOver(password)
            && await changes.Users.FindAsync(data.UserId) is { } user && !await changes.Users.IsLockedForGoodAsync(user)
                ? user
                : null;
    }
}
