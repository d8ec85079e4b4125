using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Upstream;

namespace OidcProfiles.Accounts.Users;

/// <summary>What becomes of an account when somebody proves its address by a mail.</summary>
internal sealed class AddressOwnership<TUser>(AccountUsers<TUser> users, UpstreamLinks<TUser> links)
    where TUser : class
{
    private readonly UserManager<TUser> _manager = users.Manager;

    public AccountUsers<TUser> Users => users;

    /// <summary>
    /// Within a unit of work. If nobody had proven the address before, a stranger may have made the account and be waiting for its owner:
    /// links to providers go with their snapshots, and so do a second factor and a telephone number, which would keep the owner out or let
    /// the stranger back in. The password and what the account is signed in with are left to the caller. The profile stays: it opens nothing.
    /// </summary>
    public async Task<IdentityResult> ProveAsync(TUser user, CancellationToken cancellationToken)
    {
        if (await _manager.IsEmailConfirmedAsync(user))
        {
            return IdentityResult.Success;
        }

        foreach (var step in (Func<Task<IdentityResult>>[])
            [() => links.RemoveAllAsync(user, cancellationToken), () => DropSecondFactorAsync(user), () => DropPhoneAsync(user)])
        {
            if (await step() is { Succeeded: false } failure)
            {
                return failure;
            }
        }

        return await users.ConfirmAddressAsync(user, cancellationToken);
    }

    private async Task<IdentityResult> DropSecondFactorAsync(TUser user)
    {
        if (!_manager.SupportsUserTwoFactor || !await _manager.GetTwoFactorEnabledAsync(user))
        {
            return IdentityResult.Success;
        }

        var dropped = await _manager.SetTwoFactorEnabledAsync(user, enabled: false);
        return dropped.Succeeded && _manager.SupportsUserAuthenticatorKey ? await _manager.ResetAuthenticatorKeyAsync(user) : dropped;
    }

    private async Task<IdentityResult> DropPhoneAsync(TUser user) =>
        _manager.SupportsUserPhoneNumber && await _manager.GetPhoneNumberAsync(user) is { Length: > 0 }
            ? await _manager.SetPhoneNumberAsync(user, null)
            : IdentityResult.Success;
}
