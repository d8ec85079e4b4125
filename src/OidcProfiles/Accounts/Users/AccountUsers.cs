using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.Attributes.Values.Validating;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts.Users;

/// <summary>What the module asks of Identity beyond its manager.</summary>
internal sealed class AccountUsers<TUser>(UserManager<TUser> manager, IUserStore<TUser> store, SignInFailures failures, AccountTrail trail)
    where TUser : class
{
    /// <summary>What the table of Identity takes; its manager does not ask.</summary>
    private const int LongestName = 256;

    /// <summary>A lock that lasts longer than this was not put on by wrong passwords.</summary>
    private static readonly TimeSpan ForGood = TimeSpan.FromDays(3650);

    public UserManager<TUser> Manager => manager;

    public AccountTrail Trail => trail;

    /// <summary>Finds a user; any text may be asked for, also one that is no key, at which Identity throws.</summary>
    public async Task<TUser?> FindAsync(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        if (!CharacterValidator.IsValid(userId))
        {
            return null;
        }

        try
        {
            return await manager.FindByIdAsync(userId);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The one place that says an address is the person's own; call it only with a proof that a mail to it was read.</summary>
    public async Task<IdentityResult> ConfirmAddressAsync(TUser user, CancellationToken cancellationToken)
    {
        await ((IUserEmailStore<TUser>)store).SetEmailConfirmedAsync(user, confirmed: true, cancellationToken);
        var result = await manager.UpdateAsync(user);
        if (result.Succeeded)
        {
            await trail.RecordAsync(AuditEvents.EmailConfirmed, await manager.GetUserIdAsync(user), by: null, cancellationToken);
        }

        return result;
    }

    /// <summary>Makes an account with a password that was hashed before, or with none.</summary>
    public async Task<IdentityResult> CreateAsync(
        TUser user, string userName, string address, bool isProven, string? passwordHash, CancellationToken cancellationToken)
    {
        if (RefuseName(userName) is { } refused)
        {
            return refused;
        }

        await store.SetUserNameAsync(user, userName, cancellationToken);
        var addresses = (IUserEmailStore<TUser>)store;
        await addresses.SetEmailAsync(user, address, cancellationToken);
        await addresses.SetEmailConfirmedAsync(user, isProven, cancellationToken);
        if (passwordHash is not null)
        {
            await ((IUserPasswordStore<TUser>)store).SetPasswordHashAsync(user, passwordHash, cancellationToken);
        }

        return await manager.CreateAsync(user);
    }

    /// <summary>Who has an address, in any of its spellings. Where several accounts have it, it is taken and nobody's.</summary>
    public async Task<(bool IsTaken, TUser? Owner)> FindByAddressAsync(params IEnumerable<string> spellings)
    {
        foreach (var spelling in spellings.Distinct(StringComparer.Ordinal))
        {
            try
            {
                if (await manager.FindByEmailAsync(spelling) is { } user)
                {
                    return (true, user);
                }
            }
            catch (InvalidOperationException) when (!manager.Options.User.RequireUniqueEmail)
            {
                // Identity throws where there are several.
                return (true, null);
            }
        }

        return (false, null);
    }

    /// <summary>Takes a link out of Identity without rotating the security stamp: one that another takes the place of.</summary>
    public async Task<IdentityResult> ForgetLoginAsync(TUser user, string provider, string key, CancellationToken cancellationToken)
    {
        await ((IUserLoginStore<TUser>)store).RemoveLoginAsync(user, provider, key, cancellationToken);
        return await manager.UpdateAsync(user);
    }

    /// <summary>Where the invitation of an account goes; null if somebody can get into it already, or it has no address.</summary>
    public async Task<string?> FindInvitedAddressAsync(TUser user) =>
        !await manager.HasPasswordAsync(user) && !await manager.IsEmailConfirmedAsync(user)
        && await manager.GetEmailAsync(user) is { Length: > 0 } address
            ? address
            : null;

    /// <summary>What administrators see of an account.</summary>
    public async Task<AccountState> ReadStateAsync(TUser user) => new(
        await manager.GetUserNameAsync(user) ?? string.Empty,
        await manager.GetEmailAsync(user) ?? string.Empty,
        await manager.IsEmailConfirmedAsync(user),
        (manager.SupportsUserPhoneNumber ? await manager.GetPhoneNumberAsync(user) : null) ?? string.Empty,
        manager.SupportsUserPhoneNumber && await manager.IsPhoneNumberConfirmedAsync(user));

    /// <summary>Makes the account so; whoever is signed in to it with Identity's stamp has to do so again.</summary>
    public async Task<IdentityResult> WriteStateAsync(TUser user, AccountState state, CancellationToken cancellationToken)
    {
        if (RefuseName(state.UserName) is { } refused)
        {
            return refused;
        }

        await store.SetUserNameAsync(user, state.UserName, cancellationToken);
        var addresses = (IUserEmailStore<TUser>)store;
        await addresses.SetEmailAsync(user, state.Address is { Length: > 0 } address ? address : null, cancellationToken);
        await addresses.SetEmailConfirmedAsync(user, state.IsAddressConfirmed, cancellationToken);
        if (store is IUserPhoneNumberStore<TUser> numbers)
        {
            await numbers.SetPhoneNumberAsync(user, state.PhoneNumber is { Length: > 0 } number ? number : null, cancellationToken);
            await numbers.SetPhoneNumberConfirmedAsync(user, state.IsPhoneConfirmed, cancellationToken);
        }

        return await manager.UpdateSecurityStampAsync(user);
    }

    /// <summary>Gives an account another proven address; a user name that was the old address follows it.</summary>
    public async Task<IdentityResult> SetAddressAsync(TUser user, string from, string to, string by, CancellationToken cancellationToken)
    {
        var addresses = (IUserEmailStore<TUser>)store;
        if (string.Equals(await manager.GetUserNameAsync(user), from, StringComparison.OrdinalIgnoreCase))
        {
            await store.SetUserNameAsync(user, to, cancellationToken);
        }

        await addresses.SetEmailAsync(user, to, cancellationToken);
        await addresses.SetEmailConfirmedAsync(user, confirmed: true, cancellationToken);
        var result = await manager.UpdateAsync(user);
        if (result.Succeeded)
        {
            await trail.RecordAsync(AuditEvents.EmailChanged, await manager.GetUserIdAsync(user), by, cancellationToken);
        }

        return result;
    }

    /// <summary>Whether somebody locked the account on purpose, rather than wrong passwords for a while.</summary>
    public async Task<bool> IsLockedForGoodAsync(TUser user) => manager.SupportsUserLockout
        && await manager.GetLockoutEndDateAsync(user) is { } end && end - trail.Now > ForGood;

    /// <summary>Locks the account until somebody unlocks it.</summary>
    public async Task<IdentityResult> LockAsync(TUser user)
    {
        // Identity looks at the end of a lock only where locking is on.
        var enabled = await manager.GetLockoutEnabledAsync(user) ? IdentityResult.Success : await manager.SetLockoutEnabledAsync(user, enabled: true);
        return enabled.Succeeded ? await manager.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue) : enabled;
    }

    /// <summary>Ends a lock, and forgets the wrong passwords that Identity has counted: those of others must not keep the owner out.</summary>
    public async Task<IdentityResult> UnlockAsync(TUser user)
    {
        if (!manager.SupportsUserLockout)
        {
            return IdentityResult.Success;
        }

        var reset = await manager.ResetAccessFailedCountAsync(user);
        return reset.Succeeded && await manager.GetLockoutEndDateAsync(user) is not null
            ? await manager.SetLockoutEndDateAsync(user, null)
            : reset;
    }

    /// <summary>Forgets wrong passwords, by whatever name they were entered.</summary>
    public async Task ForgetFailuresAsync(TUser user, CancellationToken cancellationToken)
    {
        var names = new[] { await manager.GetUserNameAsync(user), await manager.GetEmailAsync(user) };
        await failures.ForgetAsync(names.OfType<string>().Select(name => manager.NormalizeName(name)), cancellationToken);
    }

    private IdentityResult? RefuseName(string name) =>
        name.Length > LongestName ? IdentityResult.Failed(manager.ErrorDescriber.InvalidUserName(SafeName.Shorten(name))) : null;

    /// <summary>All that the rules of the host say against a password.</summary>
    public async Task<IdentityResult> ValidatePasswordAsync(TUser user, string password)
    {
        var errors = new List<IdentityError>();
        foreach (var validator in manager.PasswordValidators)
        {
            errors.AddRange((await validator.ValidateAsync(manager, user, password)).Errors);
        }

        return errors.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. errors]);
    }
}
