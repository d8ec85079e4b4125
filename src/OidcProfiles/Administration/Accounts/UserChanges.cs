using Microsoft.AspNetCore.Identity;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>Changes over Identity and the profiles.</summary>
internal sealed class UserChanges<TUser>(UserActs<TUser> acts, AccountChangeCheck<TUser> check, ProfileManager profiles) : IUserChanges
    where TUser : class
{
    public Task<IdentityResult> ChangeAsync(string userId, UserChange change, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return acts.RunAsync(
            userId,
            actor,
            async (user, token) =>
            {
                var now = await acts.Users.ReadStateAsync(user);
                if (now != change.Seen)
                {
                    return IdentityResult.Failed(acts.Errors.ConcurrencyFailure());
                }

                var (wanted, faults) = await check.FindAsync(user, now, change.Wanted, actor.Party);
                var saved = await SaveProfileAsync(userId, change, actor, token);
                return faults.Count > 0 ? IdentityResult.Failed([.. faults, .. saved.Errors])
                    : saved.Succeeded && wanted != now ? await SaveAccountAsync(user, userId, now, wanted, actor, token)
                    : saved;
            },
            cancellationToken);
    }

    private async Task<IdentityResult> SaveProfileAsync(string userId, UserChange change, ProfileActor actor, CancellationToken cancellationToken)
    {
        if (change.Values.Count == 0)
        {
            return IdentityResult.Success;
        }

        // The manager records it, with the names of the attributes.
        return await profiles.PatchAsync(
            userId, new() { Changes = change.Values, ConcurrencyStamp = change.ProfileStamp }, actor, cancellationToken);
    }

    private async Task<IdentityResult> SaveAccountAsync(
        TUser user, string userId, AccountState now, AccountState wanted, ProfileActor actor, CancellationToken cancellationToken)
    {
        var written = await acts.Users.WriteStateAsync(user, wanted, cancellationToken);
        if (!written.Succeeded)
        {
            return written;
        }

        if (wanted.Address != now.Address)
        {
            await acts.Effects.Access.ForgetProofsAsync(userId, cancellationToken);
            if (actor.Id != userId)
            {
                await acts.Effects.Access.SignOutAsync(userId, cancellationToken);
            }

            await acts.Effects.Mails.AddressChangedAsync(userId, now.Address, wanted.Address, cancellationToken);
        }

        (string Name, bool IsChanged)[] parts =
        [
            ("user_name", wanted.UserName != now.UserName),
            ("address", wanted.Address != now.Address),
            ("address_confirmed", wanted.IsAddressConfirmed != now.IsAddressConfirmed),
            ("phone_number", wanted.PhoneNumber != now.PhoneNumber),
            ("phone_confirmed", wanted.IsPhoneConfirmed != now.IsPhoneConfirmed),
        ];
        await acts.Effects.RecordAsync(
            AuditEvents.AccountChanged, userId, actor, cancellationToken, ("parts", string.Join(' ', parts.Where(part => part.IsChanged).Select(part => part.Name))));
        return written;
    }
}
