using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;

namespace OidcProfiles.Accounts.Addresses;

/// <summary>The mail to the new address: link and code; or, if another account has it, to its owner that there is an account already.</summary>
internal sealed class EmailChangeEmailMaker<TUser>(
    AccountUsers<TUser> users, ProofManager proofs, AccountMails mails, AccountLinks links) : IProofEmailMaker
    where TUser : class
{
    public ProofPurpose Purpose => ProofPurpose.EmailChange;

    public async Task<ResolvedEmail?> MakeAsync(Proof proof, CancellationToken cancellationToken)
    {
        var address = ProofManager.Read<EmailChangeData>(proof).NewAddress;
        if (proof.UserId is not { } userId)
        {
            return null;
        }

        if (await users.Manager.FindByEmailAsync(address) is { } holder && await users.Manager.GetUserIdAsync(holder) is var holderId
            && holderId != userId)
        {
            return new(
                await mails.FindRecipientAsync(holderId, address, cancellationToken), new AlreadyRegisteredEmail(links.SignIn, links.ForgotPassword));
        }

        // The name of the account is not told to an address that may be somebody else's.
        var recipient = await mails.FindRecipientAsync(userId, address, cancellationToken);
        return await proofs.ArmAsync(proof, userId, cancellationToken) is { } mail
            ? new(
                new EmailRecipient(address) { Culture = recipient.Culture, TimeZone = recipient.TimeZone, UserId = userId },
                new ConfirmEmailChangeEmail(links.ConfirmEmailChange(mail.Token), mail.Code, mail.ValidFor))
            : null;
    }
}
