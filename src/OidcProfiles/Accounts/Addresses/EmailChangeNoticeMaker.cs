using System.Globalization;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;

namespace OidcProfiles.Accounts.Addresses;

/// <summary>The mail to the old address: what was asked for, and how to stop it.</summary>
internal sealed class EmailChangeNoticeMaker(ProofManager proofs, AccountMails mails, AccountLinks links) : IProofEmailMaker
{
    public ProofPurpose Purpose => ProofPurpose.EmailChangeStop;

    public async Task<ResolvedEmail?> MakeAsync(Proof proof, CancellationToken cancellationToken)
    {
        var stop = ProofManager.Read<EmailChangeStopData>(proof);
        return proof.UserId is { } userId && await proofs.ArmAsync(proof, userId, cancellationToken) is { } mail
            ? new(
                await mails.FindRecipientAsync(userId, stop.Change.OldAddress, cancellationToken),
                new EmailChangeNoticeEmail(
                    proof.CreatedAt, Hide(stop.Change.NewAddress), links.StopEmailChange(mail.Token), stop.IpAddress, stop.Device))
            : null;
    }

    /// <summary>Enough to know one's own address by, and too little to learn another's.</summary>
    internal static string Hide(string address)
    {
        var at = address.LastIndexOf('@');
        return $"{StringInfo.GetNextTextElement(address[..at])}•••{address[at..]}";
    }
}
