using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Claims.Requests;

/// <summary>A request for a certain authentication context (OIDC Core 5.5.1.1): <c>acr</c> in the ID token.</summary>
public static class RequestedAuthenticationContext
{
    private const string Name = "acr";

    /// <summary>
    /// Whether the request may be answered: <c>acr</c> is not asked for as essential with values, or the host's is one of them. The module has
    /// no levels of its own.
    /// </summary>
    /// <param name="request">The <c>claims</c> parameter.</param>
    /// <param name="acr">The level that the host puts into the ID token; null if it puts none there.</param>
    public static bool Allows(ClaimsRequest request, string? acr)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.IdToken.Find(Name) is not { IsEssential: true, Values: { } values }
            || (!string.IsNullOrEmpty(acr) && values.Contains(new TextValue(acr)));
    }
}
