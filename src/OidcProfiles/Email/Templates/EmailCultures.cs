using System.Globalization;
using System.Text.RegularExpressions;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Email.Templates;

/// <summary>Languages of mails and in which order they are tried.</summary>
internal static partial class EmailCultures
{
    /// <summary>The language of the built-in templates without a culture in their name.</summary>
    public const string BuiltIn = "en";

    /// <returns>The tag in canonical case; null if it is none or the platform knows no such culture.</returns>
    public static string? Canonicalize(string tag) => LanguageTag.Canonicalize(tag) is { } canonical && Find(canonical) is not null ? canonical : null;

    public static CultureInfo? Find(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// A language and its parents: <c>fr-CA</c>, <c>fr</c>; <c>zh-TW</c>, <c>zh-Hant</c>, <c>zh</c>. People write their languages themselves,
    /// and the platform keeps every culture that it was ever asked for, so it is asked for language, script and region only.
    /// </summary>
    /// <returns>Empty for null and for what is no tag.</returns>
    public static IEnumerable<string> Chain(string? tag)
    {
        var name = tag is null ? null : LanguageTag.Canonicalize(tag);
        while (name is not null && !Plain().IsMatch(name))
        {
            yield return name;
            name = Shorten(name);
        }

        while (!string.IsNullOrEmpty(name))
        {
            yield return name;
            name = Find(name)?.Parent.Name ?? Shorten(name);
        }
    }

    /// <summary>Without its last subtag, and without a single letter that would stand at the end then (RFC 4647, 3.4).</summary>
    private static string? Shorten(string tag)
    {
        var end = tag.LastIndexOf('-');
        if (end > 1 && tag[end - 2] == '-')
        {
            end -= 2;
        }

        return end < 0 ? null : tag[..end];
    }

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
