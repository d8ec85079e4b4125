using System.Collections.Concurrent;
using OidcProfiles.Email;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.FunctionalTests.Email;

/// <summary>Keeps what is asked for.</summary>
public sealed class RecordedOutbox : IEmailOutbox
{
    public ConcurrentQueue<(EmailRecipient Recipient, EmailModel Model)> Mails { get; } = new();

    public Task EnqueueAsync(EmailRecipient recipient, EmailModel model, CancellationToken cancellationToken)
    {
        Mails.Enqueue((recipient, model));
        return Task.CompletedTask;
    }
}
