using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>
/// Binds an ID token to the request it is the answer to (OIDC Core 15.5.2). The framework has protected its state when it tells of the
/// request, so that the nonce is added to that state.
/// </summary>
internal static class UpstreamNonce
{
    private const string Item = ".oidcprofiles.nonce";

    /// <summary>Adds a nonce, where an ID token is asked for and the host has not sent one.</summary>
    public static void Send(RedirectContext<OAuthOptions> context)
    {
        var address = new Uri(context.RedirectUri);
        var query = QueryHelpers.ParseQuery(address.Query);
        if (!query.TryGetValue("scope", out var scope) || !$"{scope}".Split(' ').Contains("openid", StringComparer.Ordinal)
            || query.ContainsKey("nonce")
            || context.Options.StateDataFormat.Unprotect(query.GetValueOrDefault("state")) is not { } properties)
        {
            return;
        }

        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        properties.Items[Item] = nonce;
        query["nonce"] = nonce;
        query["state"] = context.Options.StateDataFormat.Protect(properties);
        context.RedirectUri = QueryHelpers.AddQueryString(address.GetLeftPart(UriPartial.Path), query);
    }

    /// <summary>What was sent; it does not go into the external cookie.</summary>
    /// <returns>Null if none was.</returns>
    public static string? Take(AuthenticationProperties properties) => properties.Items.Remove(Item, out var nonce) ? nonce : null;
}
