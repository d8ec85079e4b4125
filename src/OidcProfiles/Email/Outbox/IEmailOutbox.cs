namespace OidcProfiles.Email.Outbox;

/// <summary>Where a mail is asked for.</summary>
public interface IEmailOutbox
{
    /// <summary>
    /// Stores a mail to be sent. Within <see cref="IUnitOfWork"/> it is stored with everything else there or not at all; outside it is stored
    /// when this returns.
    /// </summary>
    /// <param name="recipient">Who gets it.</param>
    /// <param name="model">What it says; of a type in <see cref="EmailCatalogue"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentException">The address is none, or the model is of no known mail.</exception>
    Task EnqueueAsync(EmailRecipient recipient, EmailModel model, CancellationToken cancellationToken);
}
