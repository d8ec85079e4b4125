using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Passwords.Temporary;
using OidcProfiles.Accounts.Users;

namespace OidcProfiles.Administration.Accounts;

/// <summary>Chooses temporary passwords, and notes until when they are good.</summary>
internal sealed class TemporaryIssuance<TUser>(
    AccountUsers<TUser> users, PasswordGenerator<TUser> generator, TemporaryPasswords temporary)
    where TUser : class, new()
{
    /// <returns>What was typed, if the rules of the host accept it; or one that was made.</returns>
    public async Task<(IdentityResult Result, string Password)> ChooseAsync(string? typed) => typed is null
        ? (IdentityResult.Success, await generator.MakeAsync())
        : (await users.ValidatePasswordAsync(new TUser(), typed), typed);

    /// <summary>Within a unit of work, after it is set.</summary>
    public Task<DateTimeOffset> IssueAsync(string userId, CancellationToken cancellationToken) => temporary.IssueAsync(userId, cancellationToken);
}
