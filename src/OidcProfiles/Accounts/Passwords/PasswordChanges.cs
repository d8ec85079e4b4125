using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Passwords.Temporary;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>Replaces the password of an account, and ends everything that hangs on the old one.</summary>
internal sealed class PasswordChanges<TUser>(
    AddressOwnership<TUser> owners, PasswordEnds ends, TemporaryPasswords temporary, ProfileErrorDescriber errors)
    where TUser : class
{
    private readonly UserManager<TUser> _manager = owners.Users.Manager;

    public AccountUsers<TUser> Users => owners.Users;

    public TemporaryPasswords Temporary => temporary;

    public ProfileErrorDescriber Errors => errors;

    /// <summary>Within a unit of work, for somebody who has proven the address.</summary>
    public async Task<IdentityResult> ReplaceAsync(string? userId, string password, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var (result, user) = await TakeAsync(userId, password, cancellationToken);
        if (user is not null)
        {
            await ends.EndAsync(userId!, await _manager.GetEmailAsync(user), origin, cancellationToken);
            await Users.Trail.RecordAsync(AuditEvents.PasswordChanged, userId!, "proof", cancellationToken);
        }

        return result;
    }

    /// <summary>As <see cref="ReplaceAsync"/>, for an account that never had a password: it is new, so nobody is told that it changed.</summary>
    public async Task<IdentityResult> BeginAsync(string? userId, string password, CancellationToken cancellationToken)
    {
        var (result, user) = await TakeAsync(userId, password, cancellationToken);
        if (user is not null)
        {
            await ends.EndAsync(userId!, address: null, RequestOrigin.Unknown, cancellationToken);
            await Users.Trail.RecordAsync(AuditEvents.PasswordChanged, userId!, "invitation", cancellationToken);
        }

        return result;
    }

    /// <summary>
    /// Within a unit of work, for somebody who is signed in and has proven it, or for an administrator. It ends the session of this browser too.
    /// </summary>
    public async Task<IdentityResult> ChangeAsync(
        TUser user, string password, string by, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var result = await SetAsync(user, password, cancellationToken);
        if (result.Succeeded)
        {
            var userId = await _manager.GetUserIdAsync(user);
            await ends.EndAsync(userId, await _manager.GetEmailAsync(user), origin, cancellationToken);
            await Users.Trail.RecordAsync(AuditEvents.PasswordChanged, userId, by, cancellationToken);
        }

        return result;
    }

    /// <returns>The user, if all went well.</returns>
    private async Task<(IdentityResult Result, TUser? User)> TakeAsync(string? userId, string password, CancellationToken cancellationToken)
    {
        if (userId is null || await _manager.FindByIdAsync(userId) is not { } user || await Users.IsLockedForGoodAsync(user))
        {
            return (IdentityResult.Failed(errors.InvalidProof()), null);
        }

        foreach (var step in (Func<Task<IdentityResult>>[])
            [() => owners.ProveAsync(user, cancellationToken), () => SetAsync(user, password, cancellationToken), () => Users.UnlockAsync(user)])
        {
            if (await step() is { Succeeded: false } failure)
            {
                return (failure, null);
            }
        }

        await Users.ForgetFailuresAsync(user, cancellationToken);
        return (IdentityResult.Success, user);
    }

    /// <summary>Identity rotates the security stamp with both steps. Whatever way it was set, it is no temporary one any more.</summary>
    private async Task<IdentityResult> SetAsync(TUser user, string password, CancellationToken cancellationToken)
    {
        await temporary.EndAsync(await _manager.GetUserIdAsync(user), cancellationToken);
        var removed = await _manager.HasPasswordAsync(user) ? await _manager.RemovePasswordAsync(user) : IdentityResult.Success;
        return removed.Succeeded ? await _manager.AddPasswordAsync(user, password) : removed;
    }
}
