namespace OidcProfiles.Administration;

/// <summary>Describes the API for administration; the Admin API registers it, and the pages show it.</summary>
public interface IApiReference
{
    /// <summary>The OpenAPI document (3.1), as JSON.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<string> ReadAsync(CancellationToken cancellationToken);
}
