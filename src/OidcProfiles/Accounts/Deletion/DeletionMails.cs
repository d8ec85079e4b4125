using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>Tells the owner, within the unit of work of what happens.</summary>
internal sealed class DeletionMails(AccountMails mails, IEmailOutbox outbox, AccountLinks links, TimeProvider time)
{
    /// <summary>The account will be erased.</summary>
    public async Task RequestedAsync(string userId, string address, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        await outbox.EnqueueAsync(
            await mails.FindRecipientAsync(userId, address, cancellationToken),
            new AccountDeletedEmail(time.GetUtcNow(), dueAt, links.SignIn),
            cancellationToken);

    /// <summary>Who gets the last mail: nobody's account, because there will be none.</summary>
    public async Task<EmailRecipient> FindLastRecipientAsync(string userId, string address, CancellationToken cancellationToken) =>
        await mails.FindRecipientAsync(userId, address, cancellationToken) with { UserId = null };

    /// <summary>The account was erased.</summary>
    public Task ErasedAsync(EmailRecipient recipient, CancellationToken cancellationToken) => outbox.EnqueueAsync(
        recipient, new AccountDeletedEmail(time.GetUtcNow(), ErasedAt: null, KeepLink: null), cancellationToken);
}
