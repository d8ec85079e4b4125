using System.Globalization;

namespace OidcProfiles.Accounts.Applications;

/// <summary>The clients that a user has let in. The plug-in of the token server implements it; without one there is none in the container.</summary>
public interface IConnectedApplications
{
    /// <summary>What the user has let in, the last used first.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="culture">The language of the names.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<ConnectedApplication>> ListAsync(string userId, CultureInfo culture, CancellationToken cancellationToken);

    /// <summary>Ends consent and tokens of one client for one user: it must ask again, and its refresh tokens are worth nothing.</summary>
    /// <param name="userId">Whose; what other people let in is not touched.</param>
    /// <param name="clientId">Which client.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>False if there was nothing to end, or not all of it could be ended.</returns>
    Task<bool> RevokeAsync(string userId, string clientId, CancellationToken cancellationToken);
}
