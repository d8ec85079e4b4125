using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OidcProfiles.Attributes.Values;

/// <summary>Language tags (BCP 47, RFC 5646).</summary>
public static partial class LanguageTag
{
    private const int MaximumLength = 35;

    /// <summary>The irregular and grandfathered tags with their preferred values (RFC 5646, 2.2.8); the others have none.</summary>
    private static readonly FrozenDictionary<string, string> Grandfathered = new Dictionary<string, string>
    {
        ["en-GB-oed"] = "en-GB-oxendict",
        ["i-ami"] = "ami",
        ["i-bnn"] = "bnn",
        ["i-hak"] = "hak",
        ["i-klingon"] = "tlh",
        ["i-lux"] = "lb",
        ["i-navajo"] = "nv",
        ["i-pwn"] = "pwn",
        ["i-tao"] = "tao",
        ["i-tay"] = "tay",
        ["i-tsu"] = "tsu",
        ["sgn-BE-FR"] = "sfb",
        ["sgn-BE-NL"] = "vgt",
        ["sgn-CH-DE"] = "sgg",
        ["art-lojban"] = "jbo",
        ["no-bok"] = "nb",
        ["no-nyn"] = "nn",
        ["zh-guoyu"] = "cmn",
        ["zh-hakka"] = "hak",
        ["zh-min-nan"] = "nan",
        ["zh-xiang"] = "hsn",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A well-formed tag with canonical case (RFC 5646, 2.1.1), such as <c>zh-Hant-HK</c>; an underscore is read as a hyphen
    /// (<c>zh_HK</c>), and a grandfathered tag becomes the tag that replaced it. Whether its subtags are registered is not asked.
    /// </summary>
    /// <param name="tag">The tag in any case.</param>
    /// <returns>
    /// Null if it is not well-formed, longer than 35 characters (RFC 5646, 4.4.1), for private use only (<c>x-…</c>), or has a language
    /// of more than three letters, of which the registry has none: <c>english</c> is a word, not a tag.
    /// </returns>
    public static string? Canonicalize(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        if (tag.Length > MaximumLength)
        {
            return null;
        }

        var hyphenated = tag.Replace('_', '-');
        if (Grandfathered.TryGetValue(hyphenated, out var replacement))
        {
            return replacement;
        }

        var match = Form().Match(hyphenated);
        return match.Success && !HasRepeated(match.Groups["variant"]) && !HasRepeated(match.Groups["singleton"])
            ? WithCanonicalCase(match)
            : null;
    }

    private static string WithCanonicalCase(Match match)
    {
        var text = match.Value.ToLowerInvariant().ToCharArray();
        foreach (Capture region in match.Groups["region"].Captures)
        {
            text[region.Index] = char.ToUpperInvariant(text[region.Index]);
            text[region.Index + 1] = char.ToUpperInvariant(text[region.Index + 1]);
        }

        foreach (Capture script in match.Groups["script"].Captures)
        {
            text[script.Index] = char.ToUpperInvariant(text[script.Index]);
        }

        return new(text);
    }

    private static bool HasRepeated(Group group) =>
        group.Captures.Select(capture => capture.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count() < group.Captures.Count;

    /// <summary>The langtag of RFC 5646, 2.1, with at most one extended language (2.2.2).</summary>
    [GeneratedRegex(
        """
        \A
        [A-Za-z]{2,3} (-[A-Za-z]{3})?
        (-(?<script>[A-Za-z]{4}))?
        (-(?<region>[A-Za-z]{2}|[0-9]{3}))?
        (-(?<variant>[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*
        (-(?<singleton>[0-9A-WY-Za-wy-z])(-[A-Za-z0-9]{2,8})+)*
        (-[Xx](-[A-Za-z0-9]{1,8})+)?
        \z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
