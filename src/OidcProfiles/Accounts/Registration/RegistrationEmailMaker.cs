using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;

namespace OidcProfiles.Accounts.Registration;

/// <summary>The mail of a registration: to a new address link and code, to the owner of a known one that there is an account already.</summary>
internal sealed class RegistrationEmailMaker<TUser>(
    AccountUsers<TUser> users, ProofManager proofs, AccountMails mails, AccountLinks links) : IProofEmailMaker
    where TUser : class
{
    public ProofPurpose Purpose => ProofPurpose.Registration;

    public async Task<ResolvedEmail?> MakeAsync(Proof proof, CancellationToken cancellationToken)
    {
        var data = ProofManager.Read<RegistrationData>(proof);
        if (await users.Manager.FindByEmailAsync(data.Address) is { } user)
        {
            return await TellOwnerAsync(user, data.Culture, cancellationToken);
        }

        return data.IsComplete && await proofs.ArmAsync(proof, userId: null, cancellationToken) is { } mail
            ? new(Address(data), new ConfirmAddressEmail(links.ConfirmEmail(mail.Token), mail.Code, mail.ValidFor))
            : null;
    }

    private async Task<ResolvedEmail?> TellOwnerAsync(TUser user, string? culture, CancellationToken cancellationToken)
    {
        if (await users.Manager.GetEmailAsync(user) is not { } known)
        {
            return null;
        }

        var recipient = await mails.FindRecipientAsync(await users.Manager.GetUserIdAsync(user), known, cancellationToken);
        return new(
            recipient with { Culture = recipient.Culture ?? culture }, new AlreadyRegisteredEmail(links.SignIn, links.ForgotPassword));
    }

    /// <summary>No name in it: whoever entered it may not be the owner of the address, and could have a stranger greeted with a message.</summary>
    private static EmailRecipient Address(RegistrationData data) => new(data.Address) { Culture = data.Culture };
}
