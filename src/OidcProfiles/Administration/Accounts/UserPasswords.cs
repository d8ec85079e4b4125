using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>Temporary passwords and resets over Identity.</summary>
internal sealed class UserPasswords<TUser>(
    UserActs<TUser> acts, PasswordChanges<TUser> changes, TemporaryIssuance<TUser> issuance, IPasswordReset resets) : IUserPasswords
    where TUser : class, new()
{
    private readonly UserManager<TUser> _manager = acts.Users.Manager;

    public async Task<TemporaryPasswordResult> SetTemporaryAsync(
        string userId, string? password, ProfileActor actor, CancellationToken cancellationToken)
    {
        var (chosen, expiresAt) = (default(string), default(DateTimeOffset));
        var result = await acts.RunOnOthersAsync(
            userId,
            actor,
            async (user, token) =>
            {
                var (isAccepted, choice) = await issuance.ChooseAsync(password);
                if (!isAccepted.Succeeded || await acts.Users.IsLockedForGoodAsync(user))
                {
                    return isAccepted.Succeeded ? IdentityResult.Failed(acts.Errors.AccountLocked()) : isAccepted;
                }

                // Where the administrator sits is nobody's business.
                var changed = await changes.ChangeAsync(user, choice, "administrator", RequestOrigin.Unknown, token);
                if (changed.Succeeded)
                {
                    await acts.Users.ForgetFailuresAsync(user, token);
                    (chosen, expiresAt) = (choice, await issuance.IssueAsync(userId, token));
                    await acts.Effects.RecordAsync(
                        AuditEvents.TemporaryPasswordSet, userId, actor, token, ("made", password is null ? "yes" : "no"));
                }

                return changed;
            },
            cancellationToken);
        return result.Succeeded ? new(result, chosen, expiresAt) : new(result, null, null);
    }

    public Task<IdentityResult> SendResetAsync(
        string userId, bool endSessions, string? culture, ProfileActor actor, CancellationToken cancellationToken) => acts.RunAsync(
        userId,
        actor,
        async (user, token) =>
        {
            if (await acts.Users.IsLockedForGoodAsync(user))
            {
                return IdentityResult.Failed(acts.Errors.AccountLocked());
            }

            var address = await _manager.GetEmailAsync(user);
            var sent = await resets.RequestAsync(address ?? string.Empty, culture, RequestOrigin.Unknown, token);
            if (!sent.Result.Succeeded)
            {
                return sent.Result;
            }

            if (endSessions)
            {
                await acts.Effects.Access.SignOutAsync(userId, token);
            }

            await acts.Effects.RecordAsync(
                AuditEvents.PasswordResetSent, userId, actor, token, ("sessions", endSessions ? "ended" : "kept"));
            return IdentityResult.Success;
        },
        cancellationToken);
}
