using System.Security.Claims;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Accounts.Passwords.Temporary;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>Looks at the password of an account, and begins the session if it is right and the person's own.</summary>
internal sealed class PasswordEntry<TUser>(SignInAccounts<TUser> accounts, TemporaryPasswords temporary)
    where TUser : class, new()
{
    /// <summary>
    /// A temporary password is looked for only after it was right, so that a wrong one costs as much as for anybody. Then no session begins: what
    /// there is not, no page and no client can use.
    /// </summary>
    public async Task<PasswordEntryResult> EnterAsync(TUser user, string password, bool stay, CancellationToken cancellationToken)
    {
        // Identity's own lock-out stays out of it: it would stop the account's tokens too, and let strangers put it on.
        if (!(await accounts.SignIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: false)).Succeeded)
        {
            return PasswordEntryResult.Wrong;
        }

        if (await temporary.FindAsync(await accounts.Manager.GetUserIdAsync(user), cancellationToken) is { } known)
        {
            return temporary.IsOver(known)
                ? PasswordEntryResult.Wrong
                : new(IsRight: true) { NewPasswordSecret = await temporary.GrantAsync(known, cancellationToken) };
        }

        if (await accounts.SignIn.IsTwoFactorEnabledAsync(user))
        {
            // Identity sets the cookie for the second step, or knows the browser; it looks at the password once more.
            var result = await accounts.SignIn.PasswordSignInAsync(user, password, stay, lockoutOnFailure: false);
            return new(result.Succeeded || result.RequiresTwoFactor) { NeedsSecondFactor = !result.Succeeded };
        }

        await accounts.SignIn.SignInWithClaimsAsync(user, stay, [new Claim(ProvenSession<TUser>.MethodClaim, ProvenSession<TUser>.Password)]);
        return new(IsRight: true);
    }
}
