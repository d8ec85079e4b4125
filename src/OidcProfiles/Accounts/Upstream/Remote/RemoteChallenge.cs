using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>
/// Adds to an authorization request what the framework's OAuth handler does not know, because OpenID Connect has it. Everything comes from
/// this module, nothing from the request of the person.
/// </summary>
internal static class RemoteChallenge
{
    private const string NonceItem = ".oidcprofiles.nonce";

    private const string Prompt = "prompt";

    private const string State = "state";

    /// <param name="context">The request.</param>
    /// <param name="usesNonce">Whether the provider puts the nonce into its ID token.</param>
    public static void Complete(RedirectContext<OAuthOptions> context, bool usesNonce)
    {
        var address = new Uri(context.RedirectUri);
        var query = QueryHelpers.ParseQuery(address.Query);
        if (!query.TryGetValue("scope", out var scope) || !$"{scope}".Split(' ').Contains("openid", StringComparer.Ordinal))
        {
            return;
        }

        // The pages ask for a new sign-in this way (OIDC Core 3.1.2.1).
        if (context.Properties.GetParameter<string>(Prompt) is { } prompt)
        {
            query[Prompt] = prompt;
        }

        if (usesNonce)
        {
            AddNonce(query, context.Options.StateDataFormat);
        }

        context.RedirectUri = QueryHelpers.AddQueryString(address.GetLeftPart(UriPartial.Path), query);
    }

    /// <summary>The nonce that was sent; it does not go into the external cookie.</summary>
    /// <returns>Null if none was.</returns>
    public static string? TakeNonce(AuthenticationProperties properties) => properties.Items.Remove(NonceItem, out var nonce) ? nonce : null;

    /// <summary>
    /// Binds the ID token to the request it is the answer to (OIDC Core 15.5.2). The framework has protected its state by now, so that the
    /// nonce is added to it. A nonce of the host's own is the host's to check.
    /// </summary>
    private static void AddNonce(Dictionary<string, StringValues> query, ISecureDataFormat<AuthenticationProperties> format)
    {
        if (query.ContainsKey("nonce") || format.Unprotect(query.GetValueOrDefault(State)) is not { } properties)
        {
            return;
        }

        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        properties.Items[NonceItem] = nonce;
        query["nonce"] = nonce;
        query[State] = format.Protect(properties);
    }
}
