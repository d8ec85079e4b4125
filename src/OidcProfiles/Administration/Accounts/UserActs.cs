using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>The rules of every act of an administrator on an account: the right, whose account it is, one unit of work.</summary>
internal sealed class UserActs<TUser>(
    AccountUsers<TUser> users, IAdministrators administrators, UserActEffects effects, IUnitOfWork work)
    where TUser : class
{
    public AccountUsers<TUser> Users => users;

    public UserActEffects Effects => effects;

    public ProfileErrorDescriber Errors => effects.Errors;

    /// <summary>Acts on somebody's account.</summary>
    public Task<IdentityResult> RunAsync(
        string userId, ProfileActor actor, Func<TUser, CancellationToken, Task<IdentityResult>> act, CancellationToken cancellationToken) =>
        RunAsync(
            actor,
            async token => await FindAsync(userId, actor, token) switch
            {
                ({ } refused, _) => refused,
                (_, var user) => await act(user!, token),
            },
            cancellationToken);

    /// <summary>As <see cref="RunAsync(string, ProfileActor, Func{TUser, CancellationToken, Task{IdentityResult}}, CancellationToken)"/>, but not on one's own: for what would lock the administrator out.</summary>
    public Task<IdentityResult> RunOnOthersAsync(
        string userId, ProfileActor actor, Func<TUser, CancellationToken, Task<IdentityResult>> act, CancellationToken cancellationToken) =>
        RunAsync(
            userId,
            actor,
            (user, token) => actor.Id == userId ? Task.FromResult(IdentityResult.Failed(Errors.OwnAccount())) : act(user, token),
            cancellationToken);

    /// <summary>Acts on no account that is there.</summary>
    public async Task<IdentityResult> RunAsync(
        ProfileActor actor, Func<CancellationToken, Task<IdentityResult>> act, CancellationToken cancellationToken)
    {
        // Somebody else may be faster with the same name, address or account. The next attempt sees what they did, and says so.
        return AdminPolicy.Refuse(actor, AdminArea.Users, Errors)
            ?? await DatabaseConflict.RetryAsync(() => work.ExecuteAsync(act, cancellationToken));
    }

    /// <summary>Whose account it is, or why the actor may not act on it: for acts that bring a unit of work of their own.</summary>
    public async Task<(IdentityResult? Refused, TUser? User)> FindAsync(string userId, ProfileActor actor, CancellationToken cancellationToken)
    {
        if (AdminPolicy.Refuse(actor, AdminArea.Users, Errors) is { } refused)
        {
            return (refused, null);
        }

        return await users.FindAsync(userId) is not { } user ? (IdentityResult.Failed(Errors.UserNotFound()), null)
            : await CoversAsync(userId, actor, cancellationToken) ? (null, user)
            : (IdentityResult.Failed(Errors.AdministratorProtected()), null);
    }

    /// <summary>A new password for an administrator with more rights would be those rights.</summary>
    public async Task<bool> CoversAsync(string userId, ProfileActor actor, CancellationToken cancellationToken) =>
        actor.Rights.Cover(await administrators.FindAsync(userId, cancellationToken));
}
