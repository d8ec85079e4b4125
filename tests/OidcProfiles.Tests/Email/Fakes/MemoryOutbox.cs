using OidcProfiles.Email;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Tests.Email.Fakes;

/// <summary>An outbox that keeps what was put into it.</summary>
internal sealed class MemoryOutbox : IEmailOutbox
{
    public List<(EmailRecipient Recipient, EmailModel Model)> Mails { get; } = [];

    public Task EnqueueAsync(EmailRecipient recipient, EmailModel model, CancellationToken cancellationToken)
    {
        Mails.Add((recipient, model));
        return Task.CompletedTask;
    }
}
