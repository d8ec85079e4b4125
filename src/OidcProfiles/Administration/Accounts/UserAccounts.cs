using OidcProfiles.Access;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>Accounts over Identity and the profiles.</summary>
internal sealed class UserAccounts<TUser>(UserActs<TUser> acts, ProfileManager profiles) : IUserAccounts
    where TUser : class
{
    public async Task<AdministeredAccount?> FindAsync(string userId, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Users, AdminLevel.Read);
        if (await acts.Users.FindAsync(userId) is not { } user
            || await profiles.FindAsync(userId, actor.Party, cancellationToken) is not { } profile)
        {
            return null;
        }

        return new()
        {
            UserId = userId,
            State = await acts.Users.ReadStateAsync(user),
            Profile = profile,
            IsLocked = await acts.Users.IsLockedForGoodAsync(user),
            HasPassword = await acts.Users.Manager.HasPasswordAsync(user),
            IsOwn = actor.Id == userId,
            IsProtected = !await acts.CoversAsync(userId, actor, cancellationToken),
        };
    }
}
