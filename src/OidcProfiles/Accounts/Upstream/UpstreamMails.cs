using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Writes the mails of a sign-in with a provider.</summary>
internal sealed class UpstreamMails(AccountMails mails, AccountLinks links, UpstreamProviders providers)
{
    /// <summary>No name in it: whoever entered the address may not be its owner.</summary>
    public ResolvedEmail ToNewAddress(UpstreamAddressData about, ProofMail mail) => new(
        new(about.Address) { Culture = about.Culture },
        new ConfirmAddressEmail(links.ConfirmExternalLogin(mail.Token), mail.Code, mail.ValidFor));

    public async Task<ResolvedEmail> ToOwnerAsync(EmailRecipient owner, bool isUnproven, UpstreamAddressData about, ProofMail mail) => new(
        owner,
        new LinkLoginEmail(
            await providers.NameOfAsync(about.Provider), isUnproven, links.ConfirmExternalLogin(mail.Token), mail.Code, mail.ValidFor));

    /// <summary>
    /// The address is that of the account, not the one that was entered: two spellings may be one to Identity and two to the mail server. The
    /// profile of an account that nobody has proven is a stranger's, and not used.
    /// </summary>
    public async Task<EmailRecipient> FindOwnerAsync(
        string userId, string known, bool isUnproven, UpstreamAddressData about, CancellationToken cancellationToken)
    {
        var recipient = isUnproven
            ? new EmailRecipient(known) { UserId = userId }
            : await mails.FindRecipientAsync(userId, known, cancellationToken);
        return recipient with { Culture = recipient.Culture ?? about.Culture };
    }
}
