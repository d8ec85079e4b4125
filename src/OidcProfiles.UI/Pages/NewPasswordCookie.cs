namespace OidcProfiles.UI.Pages;

/// <summary>
/// Keeps in the browser the secret that replaces a temporary password. It is as long as it is random, so that nothing more protects it; the
/// server knows its hash, and how long it is good for.
/// </summary>
internal static class NewPasswordCookie
{
    public const string Name = "oidcprofiles.new-password";

    /// <returns>Null if there is none; what it is worth is looked at by whoever takes it.</returns>
    public static string? Read(HttpContext context) => context.Request.Cookies[Name] is { Length: > 0 } secret ? secret : null;

    public static void Write(HttpContext context, string secret) => context.Response.Cookies.Append(Name, secret, Settings(context));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(Name, Settings(context));

    /// <summary>Gone with the browser. Lax, because the way may begin at a client.</summary>
    private static CookieOptions Settings(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
    };
}
