using OpenIddict.Abstractions;

namespace OpenIddict.Server;

internal static class Managers
{
    /// <summary>The application of a client that was already found to exist.</summary>
    public static async ValueTask<object> GetAsync(
        this IOpenIddictApplicationManager applications, string? clientId, CancellationToken cancellationToken)
        => (string.IsNullOrEmpty(clientId) ? null : await applications.FindByClientIdAsync(clientId, cancellationToken))
            ?? throw new InvalidOperationException("The application of the client was deleted while its request was under way.");
}
