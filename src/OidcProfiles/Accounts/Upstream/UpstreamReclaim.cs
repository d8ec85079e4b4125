using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Users;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>
/// Gives an account whose address nobody had proven to who has just done so: what opened it before opens it no more (see
/// docs/upstream-providers.md, "When something has to be asked").
/// </summary>
internal sealed class UpstreamReclaim<TUser>(AddressOwnership<TUser> owners, AccountAccess access)
    where TUser : class
{
    public AccountUsers<TUser> Users => owners.Users;

    /// <summary>Within a unit of work.</summary>
    public async Task<IdentityResult> TakeOverAsync(TUser user, CancellationToken cancellationToken)
    {
        var manager = Users.Manager;
        foreach (var step in (Func<Task<IdentityResult>>[])
        [
            () => owners.ProveAsync(user, cancellationToken),
            async () => await manager.HasPasswordAsync(user) ? await manager.RemovePasswordAsync(user) : IdentityResult.Success,
            () => manager.UpdateSecurityStampAsync(user),
        ])
        {
            if (await step() is { Succeeded: false } failure)
            {
                return failure;
            }
        }

        await Users.ForgetFailuresAsync(user, cancellationToken);
        await access.EndAsync(await manager.GetUserIdAsync(user), cancellationToken);
        return IdentityResult.Success;
    }
}
