using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>Locks, sessions and deletion over Identity.</summary>
internal sealed class UserAccess<TUser>(UserActs<TUser> acts, ISessionStore sessions, IAccountErasure erasure) : IUserAccess
    where TUser : class
{
    private readonly UserManager<TUser> _manager = acts.Users.Manager;

    public Task<IdentityResult> LockAsync(string userId, ProfileActor actor, CancellationToken cancellationToken) => acts.RunOnOthersAsync(
        userId,
        actor,
        async (user, token) =>
        {
            // Twice is no other lock, and no other mail.
            if (await acts.Users.IsLockedForGoodAsync(user))
            {
                return IdentityResult.Success;
            }

            var locked = await acts.Users.LockAsync(user);
            if (locked.Succeeded)
            {
                await acts.Effects.Access.EndAsync(userId, token);
                await acts.Effects.Mails.LockedAsync(userId, await _manager.GetEmailAsync(user), token);
                await acts.Effects.RecordAsync(AuditEvents.AccountLocked, userId, actor, token);
            }

            return locked;
        },
        cancellationToken);

    public Task<IdentityResult> UnlockAsync(string userId, ProfileActor actor, CancellationToken cancellationToken) => acts.RunAsync(
        userId,
        actor,
        async (user, token) =>
        {
            var unlocked = await acts.Users.UnlockAsync(user);
            if (unlocked.Succeeded)
            {
                await acts.Users.ForgetFailuresAsync(user, token);
                await acts.Effects.RecordAsync(AuditEvents.AccountUnlocked, userId, actor, token);
            }

            return unlocked;
        },
        cancellationToken);

    public Task<IReadOnlyList<UserSession>> ListSessionsAsync(string userId, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Users, AdminLevel.Read);
        return sessions.ListAsync(userId, cancellationToken);
    }

    public Task<IdentityResult> EndSessionsAsync(string userId, Guid? session, ProfileActor actor, CancellationToken cancellationToken) =>
        acts.RunAsync(
            userId,
            actor,
            async (_, token) =>
            {
                if (session is null)
                {
                    await acts.Effects.Access.SignOutAsync(userId, token);
                }
                else if (await sessions.EndAsync(userId, session, except: null, token) == 0)
                {
                    // It was over before.
                    return IdentityResult.Success;
                }

                await acts.Effects.RecordAsync(
                    AuditEvents.AccountSessionsEnded, userId, actor, token, ("which", session is null ? "all" : "one"));
                return IdentityResult.Success;
            },
            cancellationToken);

    public Task<IdentityResult> DeleteAsync(string userId, string userName, ProfileActor actor, CancellationToken cancellationToken) =>
        acts.RunOnOthersAsync(
            userId,
            actor,
            async (user, token) =>
            {
                if (await _manager.GetUserNameAsync(user) != userName)
                {
                    return IdentityResult.Failed(acts.Errors.UserNameMismatch());
                }

                // Before: the id goes from the event as it goes from all others.
                await acts.Effects.RecordAsync(AuditEvents.AccountDeleted, userId, actor, token);
                return await erasure.EraseAsync(userId, token);
            },
            cancellationToken);
}
