namespace OidcProfiles.Email.Delivery;

/// <summary>Takes mails out of the house. May be called by several threads at once.</summary>
public interface IEmailTransport
{
    /// <summary>Hands a mail over; when it returns, the other side is responsible for it.</summary>
    /// <param name="message">The mail.</param>
    /// <param name="cancellationToken">Ends the work early; whether the mail was taken is then not known.</param>
    /// <exception cref="EmailTransportException">It was not taken, or nobody knows.</exception>
    Task SendAsync(EmailMessage message, CancellationToken cancellationToken);
}
