using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>Accounts over Identity and the profiles.</summary>
internal sealed class UserAccounts<TUser>(UserActs<TUser> acts, IProfileStore profiles, IAttributeSchemaProvider schemas) : IUserAccounts
    where TUser : class
{
    public async Task<AdministeredAccount?> FindAsync(string userId, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.Demand(AdminArea.Users, AdminLevel.Read);
        if (await acts.Users.FindAsync(userId) is not { } user || await profiles.FindAsync(userId, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var account = snapshot.Account;
        return new()
        {
            UserId = userId,
            State = await acts.Users.ReadStateAsync(user),
            Profile = new(userId, [.. ProfileManager.View(schemas.Current, snapshot, actor.Party)], snapshot.Profile.ConcurrencyStamp),
            IsLocked = await acts.Users.IsLockedForGoodAsync(user),
            LockedUntil = account.IsLocked(acts.Users.Trail.Now) ? account.LockedUntil : null,
            IsBeingDeleted = account.IsBeingDeleted,
            HasPassword = await acts.Users.Manager.HasPasswordAsync(user),
            IsOwn = actor.Id == userId,
            IsProtected = !await acts.CoversAsync(userId, actor, cancellationToken),
        };
    }
}
