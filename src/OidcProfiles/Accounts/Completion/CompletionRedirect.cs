using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace OidcProfiles.Accounts.Completion;

/// <summary>Sends people to the page that asks for what is missing, in the middle of a sign-in.</summary>
public sealed class CompletionRedirect(IProfileCompletion completion)
{
    /// <summary>The page.</summary>
    public const string Page = "/account/complete";

    /// <summary>Where to send a person who has just signed in, or is signed in and on the way to a client.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="clientId">The client that the person is on the way to; null if there is none, or to read it from the address.</param>
    /// <param name="returnUrl">Where the person is on the way to, at this server; such as the authorization request.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The page with the address to come back to; null if nothing is missing.</returns>
    public async Task<string?> FindAsync(string userId, string? clientId, string? returnUrl, CancellationToken cancellationToken)
    {
        var address = LocalAddress.Keep(returnUrl) ?? "/";
        return await completion.FindAsync(userId, clientId ?? ReadClient(address), cancellationToken) is null
            ? null
            : $"{Page}{QueryString.Create("returnUrl", address)}";
    }

    /// <summary>
    /// The client of an authorization request (OIDC Core 3.1.2.1). It says what is asked for on the page; what must be there is decided
    /// by the authorization endpoint, from the request itself.
    /// </summary>
    /// <param name="returnUrl">Where a person is on the way to; anything may be given.</param>
    /// <returns>Null if there is none.</returns>
    public static string? ReadClient(string? returnUrl) => LocalAddress.Keep(returnUrl) is { } address && address.Contains('?', StringComparison.Ordinal)
        && QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]).TryGetValue("client_id", out var client) && client.Count == 1
            ? client[0]
            : null;
}
