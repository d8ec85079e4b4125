using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;

namespace OidcProfiles.Accounts.Registration;

/// <summary>The mail to the address of an account that was made at once: link and code, while nobody has proven it.</summary>
internal sealed class AddressEmailMaker<TUser>(AccountUsers<TUser> users, ProofManager proofs, AccountLinks links) : IProofEmailMaker
    where TUser : class
{
    public ProofPurpose Purpose => ProofPurpose.Address;

    public async Task<ResolvedEmail?> MakeAsync(Proof proof, CancellationToken cancellationToken)
    {
        var about = ProofManager.Read<AddressProofData>(proof);
        return proof.UserId is { } userId && await users.Manager.FindByIdAsync(userId) is { } user
            && await users.Manager.GetEmailAsync(user) == about.Address && !await users.Manager.IsEmailConfirmedAsync(user)
            && await proofs.ArmAsync(proof, userId, cancellationToken) is { } mail
                ? new(
                    // No name in it: whoever entered it may not be the owner of the address.
                    new EmailRecipient(about.Address) { UserId = userId, Culture = about.Culture },
                    new ConfirmAddressEmail(links.ConfirmEmail(mail.Token), mail.Code, mail.ValidFor))
                : null;
    }
}
