using System.Security.Cryptography;
using OidcProfiles.Accounts.Users;

namespace OidcProfiles.Accounts.Passwords.Temporary;

/// <summary>
/// Makes passwords that can be read out and typed: four groups of four letters and digits, none of which looks like another, with about 92
/// bits of chance.
/// </summary>
internal sealed class PasswordGenerator<TUser>(AccountUsers<TUser> users)
    where TUser : class, new()
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const int Groups = 4;
    private const int GroupLength = 4;
    private const int Attempts = 100;

    /// <summary>One that the rules of the host accept.</summary>
    /// <exception cref="InvalidOperationException">They accept none of this form.</exception>
    public async Task<string> MakeAsync()
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var password = Make();
            if (HasEveryKind(password) && (await users.ValidatePasswordAsync(new TUser(), password)).Succeeded)
            {
                return password;
            }
        }

        throw new InvalidOperationException(
            "The password validators of the host accept no password of 16 letters and digits with hyphens. Let administrators type temporary passwords, or change the rules.");
    }

    private static string Make() => string.Join(
        '-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters + Capitals + Digits, GroupLength)));

    /// <summary>Most rules ask for it. It costs less than one bit.</summary>
    private static bool HasEveryKind(string password) =>
        password.Any(char.IsAsciiLetterLower) && password.Any(char.IsAsciiLetterUpper) && password.Any(char.IsAsciiDigit);
}
