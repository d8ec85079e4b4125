using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace OidcProfiles.UI.Culture;

/// <summary>
/// The language that <c>ui_locales</c> asks for (OIDC Core 3.1.2.1): of the page itself, or of the authorization request that the page
/// leads back to.
/// </summary>
internal sealed class UiLocalesCultureProvider : RequestCultureProvider
{
    public const string Parameter = "ui_locales";

    private const int Most = 10;

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var query = httpContext.Request.Query;
        var locales = query.TryGetValue(Parameter, out var own) ? own : OfReturnUrl(query["returnUrl"]);
        var cultures = locales.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Most)
            .Select(locale => new StringSegment(locale)).ToList();
        return Task.FromResult(cultures.Count == 0 ? null : new ProviderCultureResult(cultures));
    }

    private static StringValues OfReturnUrl(string? returnUrl) =>
        returnUrl is not null && returnUrl.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start
            ? QueryHelpers.ParseQuery(returnUrl[start..]).GetValueOrDefault(Parameter)
            : StringValues.Empty;
}
