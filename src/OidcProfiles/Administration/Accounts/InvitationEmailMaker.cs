using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;

namespace OidcProfiles.Administration.Accounts;

/// <summary>The mail of an invitation, while nobody has got into the account.</summary>
internal sealed class InvitationEmailMaker<TUser>(
    AccountUsers<TUser> users, ProofManager proofs, AccountMails mails, AccountLinks links) : IProofEmailMaker
    where TUser : class
{
    public ProofPurpose Purpose => ProofPurpose.Invitation;

    public async Task<ResolvedEmail?> MakeAsync(Proof proof, CancellationToken cancellationToken)
    {
        var data = ProofManager.Read<InvitationData>(proof);
        if (proof.UserId is not { } userId || await users.FindAsync(userId) is not { } user
            || await users.FindInvitedAddressAsync(user) != data.Address || await users.IsLockedForGoodAsync(user)
            || await proofs.ArmAsync(proof, userId, cancellationToken) is not { } mail)
        {
            return null;
        }

        var recipient = await mails.FindRecipientAsync(userId, data.Address, cancellationToken);
        var inviter = data.InvitedBy is { } id ? (await mails.FindRecipientAsync(id, data.Address, cancellationToken)).Name : null;
        return new(
            recipient with { Culture = recipient.Culture ?? data.Culture },
            new InvitationEmail(links.Invitation(mail.Token), Code: null, mail.ValidFor, inviter));
    }
}
