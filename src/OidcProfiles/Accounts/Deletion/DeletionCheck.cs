using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Users;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>Whether it is the owner who asks: an open browser is not enough to lose an account by.</summary>
internal sealed class DeletionCheck<TUser>(
    AccountUsers<TUser> users, ProfileErrorDescriber errors, IOptions<OidcProfilesOptions> options, TimeProvider time)
    where TUser : class
{
    private readonly UserManager<TUser> _manager = users.Manager;

    public UserManager<TUser> Manager => _manager;

    /// <returns>Null if it is.</returns>
    public async Task<IdentityError?> FindFaultAsync(TUser user, AccountDeletionRequest request)
    {
        if (await _manager.HasPasswordAsync(user))
        {
            return await FindPasswordFaultAsync(user, request.Password);
        }

        return request.Session is { } session && session.UserId == request.UserId
            && time.GetUtcNow() - session.AuthenticatedAt <= options.Value.Accounts.Deletion.FreshSignIn
                ? null
                : errors.FreshSignInNeeded();
    }

    /// <summary>
    /// Counts before it looks, as a wrong password at sign-in does: many guesses at once are not more than many in a row, because of two
    /// counts at once one fails.
    /// </summary>
    private async Task<IdentityError?> FindPasswordFaultAsync(TUser user, string? password)
    {
        if (string.IsNullOrEmpty(password))
        {
            return _manager.ErrorDescriber.PasswordMismatch();
        }

        if (!_manager.SupportsUserLockout)
        {
            return await _manager.CheckPasswordAsync(user, password) ? null : _manager.ErrorDescriber.PasswordMismatch();
        }

        if (await _manager.IsLockedOutAsync(user) || await _manager.AccessFailedAsync(user) is { Succeeded: false })
        {
            return errors.TooManyRequests();
        }

        return await _manager.CheckPasswordAsync(user, password)
            ? await ResetAsync(user)
            : _manager.ErrorDescriber.PasswordMismatch();
    }

    /// <summary>The right password, if it was the last attempt, is no reason to lock.</summary>
    private async Task<IdentityError?> ResetAsync(TUser user)
    {
        var reset = await _manager.ResetAccessFailedCountAsync(user);
        reset = reset.Succeeded && await _manager.IsLockedOutAsync(user) ? await _manager.SetLockoutEndDateAsync(user, null) : reset;
        return reset.Succeeded ? null : reset.Errors.First();
    }
}
