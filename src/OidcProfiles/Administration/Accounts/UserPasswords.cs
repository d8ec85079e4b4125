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

    public async Task<IdentityResult> SendResetAsync(
        string userId, bool endSessions, string? culture, ProfileActor actor, CancellationToken cancellationToken)
    {
        var (refused, user) = await acts.FindAsync(userId, actor, cancellationToken);
        if (refused is not null || await acts.Users.IsLockedForGoodAsync(user!))
        {
            return refused ?? IdentityResult.Failed(acts.Errors.AccountLocked());
        }

        // The turn that a mail takes is written apart from the unit of work, and so before it.
        var sent = await resets.RequestAsync(
            await _manager.GetEmailAsync(user!) ?? string.Empty,
            culture,
            RequestOrigin.Unknown,
            async (_, token) =>
            {
                if (endSessions)
                {
                    await acts.Effects.Access.SignOutAsync(userId, token);
                }

                await acts.Effects.RecordAsync(
                    AuditEvents.PasswordResetSent, userId, actor, token, ("sessions", endSessions ? "ended" : "kept"));
            },
            cancellationToken);
        return sent.Result;
    }
}
