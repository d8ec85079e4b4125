namespace OidcProfiles.Email.Delivery;

/// <summary>Where nobody has said how mails leave: they stay in the outbox.</summary>
internal sealed class UnconfiguredEmailTransport : IEmailTransport
{
    public Task SendAsync(EmailMessage message, CancellationToken cancellationToken) => Task.FromException(new EmailTransportException(
        EmailFailure.Unavailable, "No e-mail transport is configured: set Email:Delivery:Smtp:Host or Email:Delivery:PickupFolder."));
}
