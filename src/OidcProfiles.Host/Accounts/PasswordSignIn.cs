using Microsoft.AspNetCore.Identity;
using OidcProfiles.Host.Data;

namespace OidcProfiles.Host.Accounts;

/// <summary>
/// Sign-in by password that does the same work and gives the same answer for an unknown, a locked and a known account with a wrong
/// password.
/// </summary>
internal sealed class PasswordSignIn(SignInManager<ApplicationUser> signIn, IPasswordHasher<ApplicationUser> hasher)
{
    private static string? _decoy;

    /// <param name="name">A user name or an e-mail address.</param>
    /// <param name="password">The password.</param>
    /// <returns>Whether the person is signed in now.</returns>
    public async Task<bool> TryAsync(string name, string password)
    {
        var users = signIn.UserManager;
        var user = await users.FindByNameAsync(name) ?? await users.FindByEmailAsync(name);
        if (user is null || await users.IsLockedOutAsync(user) || !await users.HasPasswordAsync(user))
        {
            hasher.VerifyHashedPassword(new ApplicationUser(), Decoy(), password);
            return false;
        }

        return (await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
    }

    private string Decoy() => _decoy ??= hasher.HashPassword(new ApplicationUser(), Guid.NewGuid().ToString());
}
