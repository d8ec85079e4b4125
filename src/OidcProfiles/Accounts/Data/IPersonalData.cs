namespace OidcProfiles.Accounts.Data;

/// <summary>Writes everything that is kept about a person.</summary>
public interface IPersonalData
{
    /// <summary>
    /// Writes one JSON document: <c>format</c>, <c>version</c>, <c>created_at</c>, and a member of every <see cref="IPersonalDataContributor"/>.
    /// It is written while it is read, and never in memory as a whole.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="stream">Where to, in UTF-8; it stays open. Only asynchronous methods are called.</param>
    /// <param name="cancellationToken">Ends the work early; the document is no JSON then.</param>
    /// <returns>False if there is no such user; then nothing was written.</returns>
    /// <exception cref="InvalidOperationException">A contributor wrote something other than one value, or two have the same name.</exception>
    Task<bool> WriteAsync(string userId, Stream stream, CancellationToken cancellationToken);
}
