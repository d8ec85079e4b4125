using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Culture;

/// <summary>The languages of the pages.</summary>
public sealed class PageCultures
{
    private static readonly string[] BuiltIn = ["en", "de", "fr", "es", "ja", "ar"];

    private readonly PageTexts _texts;

    /// <summary>Reads the settings.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="texts">The names of languages that a host adds may be among them, as <c>Common.Language.&lt;culture&gt;</c>.</param>
    public PageCultures(IOptions<PageOptions> options, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(options);
        _texts = texts;
        var given = options.Value.Cultures;
        All = [.. (given.Count > 0 ? given : BuiltIn).Select(CultureInfo.GetCultureInfo)];
    }

    /// <summary>All of them; the first is that of people who ask for none of them.</summary>
    public IReadOnlyList<CultureInfo> All { get; }

    /// <summary>What speakers call their language.</summary>
    /// <param name="culture">The language.</param>
    public string NameOf(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return _texts.Find($"Common.Language.{culture.Name}") ?? culture.TextInfo.ToTitleCase(culture.NativeName);
    }

    /// <summary>The page of a request in another language.</summary>
    /// <param name="culture">The language.</param>
    /// <param name="request">The request.</param>
    /// <returns>A relative address: only the query changes.</returns>
    public static string LinkTo(CultureInfo culture, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(request);
        var query = new QueryBuilder(request.Query.Where(parameter => parameter.Key != UiLocalesCultureProvider.Parameter))
        {
            { UiLocalesCultureProvider.Parameter, culture.Name },
        };
        return $"{request.PathBase}{request.Path}{query.ToQueryString()}";
    }
}
