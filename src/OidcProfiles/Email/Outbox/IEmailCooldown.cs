using System.Net;

namespace OidcProfiles.Email.Outbox;

/// <summary>Limits how often mails can be asked for, per address and per network, whether the address is known or not.</summary>
public interface IEmailCooldown
{
    /// <summary>
    /// Takes one turn of the address and, for interactive mails, one of the network: both or none, so that a refused address uses up nothing
    /// of the network that others share, and a network that has no turn left uses up nothing of the address of somebody else. Call it before
    /// the work and outside <see cref="IUnitOfWork"/>, and do the same work for every address.
    /// </summary>
    /// <param name="kind">The name of the mail in <see cref="EmailCatalogue"/>.</param>
    /// <param name="address">The address that was entered.</param>
    /// <param name="network">Where the request came from; null if it is not known.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if it is allowed; otherwise how long to wait.</returns>
    /// <exception cref="ArgumentException">There is no such mail.</exception>
    Task<TimeSpan?> TryTakeAsync(string kind, string address, IPAddress? network, CancellationToken cancellationToken);
}
