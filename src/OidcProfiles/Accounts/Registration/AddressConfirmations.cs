using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Proves the address of an account that was made before anybody had proven it.</summary>
internal sealed class AddressConfirmations<TUser>(PasswordChanges<TUser> changes, AccountMails mails, ProfileErrorDescriber errors)
    where TUser : class
{
    public AccountMails Mails => mails;

    /// <summary>
    /// Within a unit of work. In the browser of the registration the password is the person's own. In any other it may be a stranger's: then
    /// it is replaced, the external logins go, and everything the account is signed in with ends.
    /// </summary>
    public async Task<RegistrationResult> ConfirmAsync(Proof proof, RegistrationConfirmation confirmation, CancellationToken cancellationToken)
    {
        var about = ProofManager.Read<AddressProofData>(proof);
        var manager = changes.Users.Manager;
        if (proof.UserId is not { } userId || await manager.FindByIdAsync(userId) is not { } user
            || await manager.GetEmailAsync(user) != about.Address || await changes.Users.IsLockedForGoodAsync(user))
        {
            return new(IdentityResult.Failed(errors.InvalidProof()), null);
        }

        var isSame = BrowserBinding.IsSame(about.Browser, confirmation.Browser);
        var result = (isSame, confirmation.Password) switch
        {
            (false, null) => IdentityResult.Failed(errors.PasswordNeeded()),
            (_, { } password) => await changes.ReplaceAsync(userId, password, confirmation.Origin, cancellationToken),
            _ => await changes.Users.ConfirmAddressAsync(user, cancellationToken),
        };
        if (result.Succeeded)
        {
            await mails.WelcomeAsync(userId, about.Address, cancellationToken);
        }

        return new(result, userId) { MaySignIn = isSame, ReturnUrl = about.ReturnUrl };
    }
}
