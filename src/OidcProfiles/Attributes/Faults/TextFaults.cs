using OidcProfiles.Attributes.Values;
using OidcProfiles.Attributes.Values.Normalizing;
using OidcProfiles.Attributes.Values.Validating;

namespace OidcProfiles.Attributes.Faults;

/// <summary>The faults of what people read.</summary>
internal static class TextFaults
{
    public const int LongestLabel = 255;
    private const int LongestHelp = 1000;

    public static IEnumerable<string> Labels(string path, IDictionary<string, string>? labels) => ByCulture(path, labels, LongestLabel);

    public static IEnumerable<string> HelpTexts(string path, IDictionary<string, string>? texts) => ByCulture(path, texts, LongestHelp);

    /// <summary>A text that may be absent.</summary>
    public static IEnumerable<string> Line(string path, string? text, int longest) => text is null ? [] : Given(path, text, longest);

    /// <summary>Whether the text is one line, visible, trimmed, in NFC and without control characters.</summary>
    public static bool IsLine(string? text, int longest) =>
        text is { Length: > 0 } && TextNormalizer.Normalize(text) == text && CodePointCounter.Count(text) <= longest
        && LineCounter.Count(text) == 1 && CharacterValidator.IsValid(text);

    private static IEnumerable<string> ByCulture(string path, IDictionary<string, string>? texts, int longest)
    {
        foreach (var (culture, text) in texts ?? new Dictionary<string, string>())
        {
            if (LanguageTag.Canonicalize(culture) is not { } canonical)
            {
                yield return $"{path}:{SafeName.Shorten(culture)} names no culture; accepted: a language tag (BCP 47), such as de or zh-HK.";
            }
            else if (canonical != culture)
            {
                yield return $"{path}:{culture} is not the canonical form of that language tag; accepted: {canonical}.";
            }

            foreach (var fault in Given($"{path}:{SafeName.Shorten(culture)}", text, longest))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Given(string path, string? text, int longest)
    {
        if (!IsLine(text, longest))
        {
            yield return $"{path} '{SafeName.Shorten(text)}' is not accepted; accepted: one line of 1 to {longest} characters, trimmed and in "
                + "NFC, without control characters.";
        }
    }
}
