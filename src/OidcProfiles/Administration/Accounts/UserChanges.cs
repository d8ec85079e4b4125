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

                // The account first: whoever writes a profile locks it too, for its rows of history, and of two that lock in another order one fails.
                var written = faults.Count == 0 && wanted != now ? await acts.Users.WriteStateAsync(user, wanted, token) : IdentityResult.Success;
                if (!written.Succeeded)
                {
                    return written;
                }

                var saved = await SaveProfileAsync(userId, change, actor, token);
                if (faults.Count > 0)
                {
                    return IdentityResult.Failed([.. faults, .. saved.Errors]);
                }

                if (saved.Succeeded && wanted != now)
                {
                    await FinishAccountAsync(userId, now, wanted, actor, token);
                }

                return saved;
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

    private async Task FinishAccountAsync(
        string userId, AccountState now, AccountState wanted, ProfileActor actor, CancellationToken cancellationToken)
    {
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
    }
}
