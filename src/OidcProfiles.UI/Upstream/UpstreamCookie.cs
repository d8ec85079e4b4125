using Microsoft.Extensions.Options;

namespace OidcProfiles.UI.Upstream;

/// <summary>
/// Keeps in the browser the secret of a sign-in with a provider that needs an answer. It is as long as it is random, so that nothing more
/// protects it; the server knows its hash.
/// </summary>
internal sealed class UpstreamCookie(IOptions<OidcProfilesOptions> options)
{
    public const string Name = "oidcprofiles.external";

    /// <returns>Null if there is none; what it is worth is looked at by whoever takes it.</returns>
    public static string? Read(HttpContext context) => context.Request.Cookies[Name] is { Length: > 0 } secret ? secret : null;

    public void Write(HttpContext context, string secret) =>
        context.Response.Cookies.Append(Name, secret, Settings(context, options.Value.Upstream.PendingLifetime));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(Name, Settings(context, null));

    /// <summary>Lax, because the link of the mail comes from elsewhere.</summary>
    private static CookieOptions Settings(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lifetime,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
    };
}
