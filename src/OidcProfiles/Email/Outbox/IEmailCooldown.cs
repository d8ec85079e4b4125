using System.Net;

namespace OidcProfiles.Email.Outbox;

/// <summary>Limits how often mails can be asked for, per address and per network, whether the address is known or not.</summary>
public interface IEmailCooldown
{
    /// <summary>Takes one turn. Call it before the work and outside <see cref="IUnitOfWork"/>, and do the same work for every address.</summary>
    /// <param name="kind">The name of the mail in <see cref="EmailCatalogue"/>.</param>
    /// <param name="address">The address that was entered.</param>
    /// <param name="network">Where the request came from; null if it is not known.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if it is allowed; otherwise how long to wait.</returns>
    Task<TimeSpan?> TryTakeAsync(string kind, string address, IPAddress? network, CancellationToken cancellationToken);
}
