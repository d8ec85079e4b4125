using System.Collections.Concurrent;
using OidcProfiles.Email.Delivery;

namespace OidcProfiles.Tests.Email.Outbox.Fakes;

/// <summary>Does with mails what a test says, and keeps those that were taken.</summary>
internal sealed class FakeTransport : IEmailTransport
{
    /// <summary>What happens to a mail before it is taken.</summary>
    public Func<EmailMessage, CancellationToken, Task> Act { get; set; } = (_, _) => Task.CompletedTask;

    public ConcurrentQueue<EmailMessage> Tried { get; } = new();

    public ConcurrentQueue<EmailMessage> Taken { get; } = new();

    /// <summary>Lets every mail fail.</summary>
    public void Fail(EmailFailure failure, string reason) => Act = (_, _) => throw new EmailTransportException(failure, reason);

    public void Work() => Act = (_, _) => Task.CompletedTask;

    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        Tried.Enqueue(message);
        await Act(message, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        Taken.Enqueue(message);
    }
}
