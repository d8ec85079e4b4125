using Microsoft.AspNetCore.Localization;

namespace OidcProfiles.UI.Culture;

/// <summary>Remembers the language that a person chose in this browser.</summary>
internal static class CultureCookie
{
    public const string Name = "oidcprofiles.culture";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public static void Write(HttpContext context)
    {
        if (context.Features.Get<IRequestCultureFeature>()?.RequestCulture is { } culture)
        {
            context.Response.Cookies.Append(Name, CookieRequestCultureProvider.MakeCookieValue(culture), new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Lifetime,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
            });
        }
    }
}
