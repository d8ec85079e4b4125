using System.Security.Claims;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

/// <summary>Validates access tokens outside of a request to the server: for the validation part in the same application.</summary>
internal sealed class OpenIddictServerTokenReader(IOpenIddictServerDispatcher dispatcher, IOpenIddictServerFactory factory)
{
    /// <param name="token">The token as the client sent it.</param>
    /// <param name="baseUri">The address the request came to: the issuer, unless one is configured.</param>
    /// <param name="checkEntries">Whether the database is asked if the token and its authorization still hold.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <returns>The principal, or null when the token is refused.</returns>
    public async ValueTask<ClaimsPrincipal?> ValidateAccessTokenAsync(
        string token, Uri? baseUri, bool checkEntries, CancellationToken cancellationToken)
    {
        var transaction = await factory.CreateTransactionAsync();
        transaction.BaseUri = baseUri;
        transaction.CancellationToken = cancellationToken;

        var context = new ValidateTokenContext(transaction)
        {
            Token = token,
            DisableEntryValidation = !checkEntries,
        };
        context.ValidTokenTypes.Add(TokenTypeHints.AccessToken);
        await dispatcher.DispatchAsync(context);
        return context.IsRejected ? null : context.Principal;
    }
}
