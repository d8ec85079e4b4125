using OidcProfiles.Accounts.Addresses;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Accounts;

/// <summary>Tells people what happened to their account, within the unit of work of what happened.</summary>
public sealed class AccountMails(IEmailOutbox outbox, EmailRecipientReader recipients, AccountLinks links, TimeProvider time)
{
    /// <summary>Who a user is to a mail.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="address">Where the mail goes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<EmailRecipient> FindRecipientAsync(string userId, string address, CancellationToken cancellationToken) =>
        recipients.ReadAsync(userId, address, cancellationToken);

    /// <summary>The account is there.</summary>
    public async Task WelcomeAsync(string userId, string address, CancellationToken cancellationToken) => await outbox.EnqueueAsync(
        await FindRecipientAsync(userId, address, cancellationToken), new WelcomeEmail(links.SignIn), cancellationToken);

    /// <summary>The password is another.</summary>
    public async Task PasswordChangedAsync(string userId, string address, RequestOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        await outbox.EnqueueAsync(
            await FindRecipientAsync(userId, address, cancellationToken),
            new PasswordChangedEmail(time.GetUtcNow(), origin.Network?.ToString(), origin.Device, links.ForgotPassword),
            cancellationToken);
    }

    /// <summary>An administrator has locked the account. Where there is no address nobody is told.</summary>
    internal async Task LockedAsync(string userId, string? address, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(address))
        {
            await outbox.EnqueueAsync(
                await FindRecipientAsync(userId, address, cancellationToken),
                new AccountLockedEmail(time.GetUtcNow(), LockedUntil: null, AccountLockCause.Administrator, ResetLink: null),
                cancellationToken);
        }
    }

    /// <summary>An administrator has given the account another address: told to the old one, without a way back.</summary>
    internal async Task AddressChangedAsync(string userId, string oldAddress, string newAddress, CancellationToken cancellationToken)
    {
        if (oldAddress.Length > 0)
        {
            await outbox.EnqueueAsync(
                await FindRecipientAsync(userId, oldAddress, cancellationToken),
                new EmailChangeNoticeEmail(time.GetUtcNow(), EmailChangeNoticeMaker.Hide(newAddress), StopLink: null, IpAddress: null, Device: null),
                cancellationToken);
        }
    }

    /// <summary>A provider was linked to the account, which was there before.</summary>
    /// <param name="userId">Whose account.</param>
    /// <param name="address">Its address, proven.</param>
    /// <param name="providerName">What people know the provider by.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task LoginLinkedAsync(
        string userId, string address, string providerName, RequestOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        await outbox.EnqueueAsync(
            await FindRecipientAsync(userId, address, cancellationToken),
            new LoginLinkedEmail(time.GetUtcNow(), providerName, origin.Network?.ToString(), origin.Device, links.Security),
            cancellationToken);
    }
}
