using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>Replaces the password of an account, and ends everything that hangs on the old one.</summary>
internal sealed class PasswordChanges<TUser>(
    AddressOwnership<TUser> owners, AccountAccess access, AccountMails mails, ProfileErrorDescriber errors)
    where TUser : class
{
    private readonly UserManager<TUser> _manager = owners.Users.Manager;

    public AccountUsers<TUser> Users => owners.Users;

    public ProfileErrorDescriber Errors => errors;

    /// <summary>Within a unit of work, for somebody who has proven the address.</summary>
    public async Task<IdentityResult> ReplaceAsync(string? userId, string password, RequestOrigin origin, CancellationToken cancellationToken)
    {
        if (userId is null || await _manager.FindByIdAsync(userId) is not { } user || await Users.IsLockedForGoodAsync(user))
        {
            return IdentityResult.Failed(errors.InvalidProof());
        }

        foreach (var step in (Func<Task<IdentityResult>>[])
            [() => owners.ProveAsync(user, cancellationToken), () => SetAsync(user, password), () => UnlockAsync(user)])
        {
            if (await step() is { Succeeded: false } failure)
            {
                return failure;
            }
        }

        await Users.ForgetFailuresAsync(user, cancellationToken);
        await EndAsync(user, "proof", origin, cancellationToken);
        return IdentityResult.Success;
    }

    /// <summary>Within a unit of work, for somebody who is signed in and has proven it. It ends the session of this browser too.</summary>
    public async Task<IdentityResult> ChangeAsync(TUser user, string password, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var result = await SetAsync(user, password);
        if (result.Succeeded)
        {
            await EndAsync(user, "person", origin, cancellationToken);
        }

        return result;
    }

    /// <summary>Ends what hangs on the old password, and tells the owner.</summary>
    private async Task EndAsync(TUser user, string by, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var userId = await _manager.GetUserIdAsync(user);
        await access.EndAsync(userId, cancellationToken);
        await Users.Trail.RecordAsync(AuditEvents.PasswordChanged, userId, by, cancellationToken);
        if (await _manager.GetEmailAsync(user) is { Length: > 0 } address)
        {
            await mails.PasswordChangedAsync(userId, address, origin, cancellationToken);
        }
    }

    /// <summary>Identity rotates the security stamp with both steps.</summary>
    private async Task<IdentityResult> SetAsync(TUser user, string password)
    {
        var removed = await _manager.HasPasswordAsync(user) ? await _manager.RemovePasswordAsync(user) : IdentityResult.Success;
        return removed.Succeeded ? await _manager.AddPasswordAsync(user, password) : removed;
    }

    /// <summary>Wrong passwords of others must not keep the owner out.</summary>
    private async Task<IdentityResult> UnlockAsync(TUser user)
    {
        if (!_manager.SupportsUserLockout)
        {
            return IdentityResult.Success;
        }

        var reset = await _manager.ResetAccessFailedCountAsync(user);
        return reset.Succeeded && await _manager.GetLockoutEndDateAsync(user) is not null
            ? await _manager.SetLockoutEndDateAsync(user, null)
            : reset;
    }
}
