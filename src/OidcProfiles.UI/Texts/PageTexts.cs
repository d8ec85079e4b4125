using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace OidcProfiles.UI.Texts;

/// <summary>The texts of the pages in the language of the request (<see cref="CultureInfo.CurrentUICulture"/>).</summary>
/// <param name="catalogue">All texts.</param>
public sealed class PageTexts(TextCatalogue catalogue)
{
    /// <summary>A text.</summary>
    /// <param name="key">Such as <c>SignIn.Title</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such text, also not in English.</exception>
    public string this[string key] => Find(key)
        ?? throw new KeyNotFoundException($"The pages have no text '{key}'. Add it to Resources/en and to the other languages.");

    /// <summary>A text with values in it.</summary>
    /// <param name="key">Such as <c>SignIn.TooSoon</c>.</param>
    /// <param name="values">For the places {0}, {1} …; written as the culture writes them.</param>
    /// <exception cref="KeyNotFoundException">There is no such text, also not in English.</exception>
    public string this[string key, params object?[] values] => string.Format(CultureInfo.CurrentCulture, this[key], values);

    /// <summary>A text with values of which some are HTML, such as a link. Text and all other values are encoded.</summary>
    /// <param name="key">Such as <c>Register.Terms</c>.</param>
    /// <param name="values">For the places {0}, {1} ….</param>
    /// <exception cref="KeyNotFoundException">There is no such text, also not in English.</exception>
    public IHtmlContent Html(string key, params object?[] values) =>
        new HtmlContentBuilder().AppendFormat(CultureInfo.CurrentCulture, System.Net.WebUtility.HtmlEncode(this[key]), values!);

    /// <summary>A text, if there is one.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>Null if there is none.</returns>
    public string? Find(string key) => catalogue.Find(CultureInfo.CurrentUICulture, key);
}
