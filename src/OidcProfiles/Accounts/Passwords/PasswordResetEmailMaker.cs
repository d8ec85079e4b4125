using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>The mail of a password reset: to the owner of the address, if there is one who may have a new password.</summary>
internal sealed class PasswordResetEmailMaker<TUser>(
    AccountUsers<TUser> users, ProofManager proofs, AccountMails mails, AccountLinks links) : IProofEmailMaker
    where TUser : class
{
    public ProofPurpose Purpose => ProofPurpose.PasswordReset;

    public async Task<ResolvedEmail?> MakeAsync(Proof proof, CancellationToken cancellationToken)
    {
        var (address, culture) = ProofManager.Read<PasswordResetData>(proof);
        if (await users.Manager.FindByEmailAsync(address) is not { } user || await users.IsLockedForGoodAsync(user)
            || await users.Manager.GetEmailAsync(user) is not { } known)
        {
            return null;
        }

        var userId = await users.Manager.GetUserIdAsync(user);
        if (await proofs.ArmAsync(proof, userId, cancellationToken) is not { } mail)
        {
            return null;
        }

        // To the address of the account, not to the one that was entered: two spellings may be one to Identity and two to the mail server.
        var recipient = await mails.FindRecipientAsync(userId, known, cancellationToken);
        return new(
            recipient with { Culture = recipient.Culture ?? culture },
            new ResetPasswordEmail(links.ResetPassword(mail.Token), mail.Code, mail.ValidFor));
    }
}
