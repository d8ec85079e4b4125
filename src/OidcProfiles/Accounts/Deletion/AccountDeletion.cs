using Microsoft.AspNetCore.Identity;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>Deletion over Identity.</summary>
internal sealed class AccountDeletion<TUser>(
    DeletionCheck<TUser> check, DeletionEffects effects, IAccountErasure erasure, DeletionWork work) : IAccountDeletion
    where TUser : class, new()
{
    private readonly UserManager<TUser> _users = check.Manager;

    public async Task<bool> NeedsPasswordAsync(string userId, CancellationToken cancellationToken) =>
        await _users.FindByIdAsync(userId) is { } user && await _users.HasPasswordAsync(user);

    public async Task<AccountDeletionResult> RequestAsync(AccountDeletionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await _users.FindByIdAsync(request.UserId) is not { } user)
        {
            return AccountDeletionResult.Refused(IdentityResult.Failed(work.Errors.UserNotFound()));
        }

        // Outside of the unit of work: a wrong password counts whatever becomes of the rest.
        if (await check.CheckAsync(user, request, cancellationToken) is { Result.Succeeded: false } refusal)
        {
            return AccountDeletionResult.Refused(refusal.Result, refusal.Wait);
        }

        if (effects.GracePeriod == TimeSpan.Zero)
        {
            return new(await erasure.EraseAsync(request.UserId, cancellationToken), DueAt: null);
        }

        DateTimeOffset? dueAt = null;
        var result = await work.Unit.ExecuteAsync(
            async token =>
            {
                // First the user: of two requests at once the second fails here.
                var rotated = await _users.UpdateSecurityStampAsync(user);
                if (rotated.Succeeded)
                {
                    dueAt = await effects.MarkAsync(request.UserId, await _users.GetEmailAsync(user), work.Now, token);
                    await work.Trail.RecordAsync(AuditEvents.AccountDeletionRequested, request.UserId, by: null, token);
                }

                return rotated;
            },
            cancellationToken);

        // Two clicks at once: the other one did it.
        return !result.Succeeded && await effects.Store.FindAsync(request.UserId, cancellationToken) is { } pending
            ? new(IdentityResult.Success, pending.DueAt)
            : new(result, result.Succeeded ? dueAt : null);
    }

    public async Task<bool> CancelAsync(string userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        var wasKept = await effects.Store.FindAsync(userId, cancellationToken) is not null;
        if (wasKept)
        {
            await work.Unit.ExecuteAsync(
                async token =>
                {
                    wasKept = await effects.Store.TryRemoveAsync(userId, dueBy: null, token);
                    if (wasKept)
                    {
                        await work.Trail.RecordAsync(AuditEvents.AccountDeletionCancelled, userId, by: null, token);
                    }

                    return IdentityResult.Success;
                },
                cancellationToken);
        }

        return wasKept;
    }
}
