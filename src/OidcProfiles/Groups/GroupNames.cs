using OidcProfiles.Attributes.Values.Extracting;
using OidcProfiles.Attributes.Values.Normalizing;
using OidcProfiles.Attributes.Values.Validating;
using OidcProfiles.Profiles;

namespace OidcProfiles.Groups;

/// <summary>The rules for the names and descriptions of groups.</summary>
public static class GroupNames
{
    /// <summary>The greatest length of a name, in code points.</summary>
    public const int MaximumLength = 128;

    /// <summary>The greatest length of a description, in code points.</summary>
    public const int MaximumDescriptionLength = 1000;

    /// <summary>With a capital letter, which is in no key.</summary>
    private const string NoKey = "None";

    private const int MaximumLines = 10;

    /// <summary>
    /// The form under which a name is unique and found: neither case, width nor invisible characters count, as for unique attributes.
    /// </summary>
    /// <param name="name">The name; any text may be asked for.</param>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // What no group can be called has a key that no group has, and that every database takes.
        var text = TextNormalizer.Normalize(name);
        return CharacterValidator.IsValid(text) ? ValueIndex.KeyOf(text) : NoKey;
    }

    /// <summary>The normal form of a name. It has no control characters: the store reads several names as one text with line breaks.</summary>
    /// <returns>Null if it is not accepted.</returns>
    internal static string? Normalize(string? name) =>
        name is not null && Read(name, MaximumLength, lines: 1) is { Length: > 0 } text && ValueIndex.KeyOf(text).Length > 0 ? text : null;

    /// <summary>The normal form of a description.</summary>
    /// <returns>Empty for none; null if it is not accepted.</returns>
    internal static string? NormalizeDescription(string? description) => string.IsNullOrWhiteSpace(description)
        ? string.Empty
        : Read(description, MaximumDescriptionLength, MaximumLines);

    private static string? Read(string input, int length, int lines)
    {
        if (InputSize.Exceeds(input, length))
        {
            return null;
        }

        var text = TextNormalizer.Normalize(lines > 1 ? LinesNormalizer.Normalize(input) : input);
        return CodePointCounter.Count(text) <= length && LineCounter.Count(text) <= lines && CharacterValidator.IsValid(text) ? text : null;
    }
}
