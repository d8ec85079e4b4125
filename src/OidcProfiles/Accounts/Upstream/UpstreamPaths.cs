using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>The pages of sign-in with providers, within the host's path base.</summary>
public static class UpstreamPaths
{
    /// <summary>Takes <c>scheme</c> and <c>returnUrl</c> by POST and sends the browser to the provider.</summary>
    public const string Begin = "/account/external-login";

    /// <summary>Where the browser comes back to, after the handler of the provider is done.</summary>
    public const string Callback = "/account/external-login/callback";

    /// <summary>Asks what nobody but the person can say: an address, or whose account it is.</summary>
    public const string Finish = "/account/external-login/finish";

    /// <summary>Links what arrived to the account that is signed in.</summary>
    public const string Link = "/account/external-login/link";

    /// <summary>Says what went wrong, and how to go on.</summary>
    public const string Failed = "/account/external-login/failed";

    /// <summary>The address of the page that says what went wrong.</summary>
    /// <param name="failure">What.</param>
    /// <param name="correlationId">What the log calls it; null for none.</param>
    /// <param name="provider">The authentication scheme; null if it is not known.</param>
    /// <param name="returnUrl">Where the person was on the way to; what is no address of this server is left out.</param>
    public static string ToFailed(UpstreamFailure failure, string? correlationId, string? provider, string? returnUrl)
    {
        var query = new Dictionary<string, string?>
        {
            ["reason"] = $"{failure}",
            ["id"] = correlationId,
            ["provider"] = provider,
            ["returnUrl"] = LocalAddress.Keep(returnUrl),
        };
        return QueryHelpers.AddQueryString(Failed, query.Where(pair => pair.Value is not null));
    }
}
