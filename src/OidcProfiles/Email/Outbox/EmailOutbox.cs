using System.Globalization;
using OidcProfiles.Email.Outbox.Payloads;
using OidcProfiles.Email.Outbox.Sending;

namespace OidcProfiles.Email.Outbox;

/// <summary>Stores mails, and wakes the sender of this instance when they are there for good.</summary>
internal sealed class EmailOutbox(IEmailOutboxStore store, EmailPayloads payloads, EmailWakeUp wakeUp, TimeProvider time) : IEmailOutbox
{
    private const int MostOfACulture = 85;

    public async Task EnqueueAsync(EmailRecipient recipient, EmailModel model, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(model);
        if (!MailboxAddress.IsValid(recipient.Address))
        {
            throw new ArgumentException(
                $"The address is none: one mailbox without a name is accepted, of at most {MailboxAddress.MaximumLength} characters.",
                nameof(recipient));
        }

        var definition = EmailCatalogue.Find(model) ?? throw new ArgumentException(
            $"'{model.GetType()}' is the model of no mail; accepted: those in {nameof(EmailCatalogue)}.", nameof(model));
        wakeUp.Stored(await store.AddAsync(Create(recipient, model, definition), cancellationToken));
    }

    private StoredEmail Create(EmailRecipient recipient, EmailModel model, EmailDefinition definition)
    {
        // To the millisecond, which is what the id holds, so that a page of a list can begin after an id.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var email = new StoredEmail
        {
            Id = Guid.CreateVersion7(now),
            Kind = definition.Name,
            Address = recipient.Address,
            UserId = recipient.UserId,
            Culture = IsCulture(recipient.Culture) ? recipient.Culture : null,
            Priority = definition.Priority,
            CreatedAt = now,
            ExpiresAt = model is IExpiringEmail expiring ? now + expiring.ValidFor : null,
        };
        return email with { Payload = payloads.Write(email, recipient, model) };
    }

    /// <summary>A mail is not refused for a language that nobody has.</summary>
    private static bool IsCulture(string? culture)
    {
        if (culture is not { Length: > 0 and <= MostOfACulture })
        {
            return false;
        }

        try
        {
            return CultureInfo.GetCultureInfo(culture) is not null;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
