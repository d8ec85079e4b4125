using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>
/// Refuses passwords of known breaches wherever Identity takes a new one. What is not known is accepted: an outage must not keep people
/// from changing a password.
/// </summary>
internal sealed class BreachedPasswordValidator<TUser>(
    IBreachedPasswordChecker checker, IOptions<OidcProfilesOptions> options, ProfileErrorDescriber errors) : IPasswordValidator<TUser>
    where TUser : class
{
    public async Task<IdentityResult> ValidateAsync(UserManager<TUser> manager, TUser user, string? password)
    {
        ArgumentNullException.ThrowIfNull(manager);
        if (string.IsNullOrEmpty(password) || !await PassesRulesAsync(manager, user, password))
        {
            return IdentityResult.Success;
        }

        var result = await checker.CheckAsync(password, CancellationToken.None);
        return result.Status == BreachedPasswordStatus.Found && result.Count >= options.Value.Passwords.Breached.MinimumCount
            ? IdentityResult.Failed(errors.PasswordBreached())
            : IdentityResult.Success;
    }

    /// <summary>
    /// Identity asks all validators, whatever the others say. A password that breaks the platform's own rules, which cost nothing, is refused
    /// without a look-up.
    /// </summary>
    private static async Task<bool> PassesRulesAsync(UserManager<TUser> manager, TUser user, string password)
    {
        foreach (var rules in manager.PasswordValidators.OfType<PasswordValidator<TUser>>())
        {
            if (!(await rules.ValidateAsync(manager, user, password)).Succeeded)
            {
                return false;
            }
        }

        return true;
    }
}
