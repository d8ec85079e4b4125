using System.Globalization;

namespace OidcProfiles.Administration.Clients;

/// <summary>
/// The clients that act for people: those that only ever get tokens of their own (client credentials) are left out. The plug-in of the
/// token server implements it.
/// </summary>
public interface IClientList
{
    /// <summary>Lists them.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="culture">The language of the names.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<ClientListing> ListAsync(int limit, CultureInfo culture, CancellationToken cancellationToken);

    /// <summary>One of them.</summary>
    /// <param name="clientId">The client id; any text may be asked for.</param>
    /// <param name="culture">The language of the name.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    Task<RegisteredClient?> FindAsync(string clientId, CultureInfo culture, CancellationToken cancellationToken);
}
