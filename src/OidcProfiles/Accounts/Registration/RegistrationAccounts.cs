using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Makes the account of a registration: user and profile, or nothing.</summary>
internal sealed class RegistrationAccounts<TUser>(
    AccountUsers<TUser> users, RegistrationProfiles profiles, RegistrationCheck check, IUnitOfWork work)
    where TUser : class, new()
{
    public AccountUsers<TUser> Users => users;

    public RegistrationCheck Check => check;

    public IUnitOfWork Work => work;

    /// <summary>Within a unit of work.</summary>
    public async Task<(IdentityResult Result, string? UserId)> MakeAsync(
        RegistrationData data, bool isProven, CancellationToken cancellationToken)
    {
        // Not left to the host's setting: two accounts with one address could not both get a mail for a forgotten password.
        if (await users.Manager.FindByEmailAsync(data.Address) is not null)
        {
            return (IdentityResult.Failed(users.Manager.ErrorDescriber.DuplicateEmail(data.Address)), null);
        }

        // A correction was not looked at yet.
        if (check.FindOfUserName(data.UserName, data.Address).FirstOrDefault() is { } error)
        {
            return (IdentityResult.Failed(error), null);
        }

        var user = new TUser();
        var created = await users.CreateAsync(user, data.UserName, data.Address, isProven, data.PasswordHash, cancellationToken);
        if (!created.Succeeded)
        {
            return (created, null);
        }

        var userId = await users.Manager.GetUserIdAsync(user);
        await users.Trail.RecordAsync(AuditEvents.AccountRegistered, userId, "registration", cancellationToken);
        return (await profiles.SaveAsync(userId, data, cancellationToken), userId);
    }
}
