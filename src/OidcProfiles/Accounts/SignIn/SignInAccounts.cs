using System.Text;
using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>Finds whom a person means by a name, with the same work whether there is somebody or not.</summary>
internal sealed class SignInAccounts<TUser>(SignInManager<TUser> signIn, IPasswordHasher<TUser> hasher, DecoyPassword decoy)
    where TUser : class, new()
{
    private const char Replacement = '\uFFFD';

    public SignInManager<TUser> SignIn => signIn;

    public UserManager<TUser> Manager => signIn.UserManager;

    /// <summary>What is no text that a user name or address can have stays a text that the database takes.</summary>
    public string Normalize(string name) => Manager.NormalizeName(Clean(name)) ?? string.Empty;

    /// <summary>All names that the person may enter, normalised.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(TUser user) =>
        [.. new[] { await Manager.GetUserNameAsync(user), Manager.SupportsUserEmail ? await Manager.GetEmailAsync(user) : null }
            .OfType<string>().Select(Normalize)];

    /// <summary>
    /// A proven address wins over a user name that looks like it, and a user name wins over an address that nobody has proven: nobody gets in
    /// the way of another person's sign-in by taking either.
    /// </summary>
    public async Task<TUser?> FindAsync(string name)
    {
        var clean = Clean(name);
        var byName = await Manager.FindByNameAsync(clean);
        var byAddress = Manager.SupportsUserEmail ? await FindByAddressAsync(clean) : null;
        return byAddress is not null && await Manager.IsEmailConfirmedAsync(byAddress) ? byAddress : byName ?? byAddress;
    }

    /// <summary>Why a right password would not sign the person in.</summary>
    /// <returns>One of <see cref="SignInCause"/>; null if it would.</returns>
    public async Task<string?> FindObstacleAsync(TUser user) =>
        !await signIn.CanSignInAsync(user) ? SignInCause.NotConfirmed
        : Manager.SupportsUserLockout && await Manager.IsLockedOutAsync(user) ? SignInCause.Locked
        : !await Manager.HasPasswordAsync(user) ? SignInCause.NoPassword
        : null;

    /// <summary>Makes the hash that is compared for nobody; before the account is looked for, so that the first time is as long as any.</summary>
    public void Prepare() => Decoy();

    /// <summary>Looks at a password as if there were an account.</summary>
    public void VerifyForNobody(string password) => hasher.VerifyHashedPassword(new TUser(), Decoy(), password);

    private string Decoy() => decoy.Get(password => hasher.HashPassword(new TUser(), password));

    /// <summary>Identity throws where several accounts have one address: then it names none of them.</summary>
    private async Task<TUser?> FindByAddressAsync(string address)
    {
        try
        {
            return await Manager.FindByEmailAsync(address);
        }
        catch (InvalidOperationException) when (!Manager.Options.User.RequireUniqueEmail)
        {
            return null;
        }
    }

    /// <summary>What Unicode keeps for programs' own use (Unicode, 23.7); normalising throws at some of them.</summary>
    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.Trim().EnumerateRunes())
        {
            clean.Append(Rune.IsControl(rune) || IsNoncharacter(rune) ? Replacement.ToString() : rune.ToString());
        }

        return clean.ToString();
    }
}
