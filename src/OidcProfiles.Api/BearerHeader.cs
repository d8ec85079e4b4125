using Microsoft.AspNetCore.Http;

namespace OidcProfiles.Api;

/// <summary>Access tokens in the Authorization header (RFC 6750, 2.1).</summary>
internal static class BearerHeader
{
    private const string Bearer = "Bearer";

    /// <summary>Whoever sends a token means it: a wrong one is not made good by a cookie that the browser adds by itself.</summary>
    public static bool IsIn(HttpRequest request)
    {
        foreach (var value in request.Headers.Authorization)
        {
            if (value is not null && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
                && (value.Length == Bearer.Length || char.IsWhiteSpace(value[Bearer.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
