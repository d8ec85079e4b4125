namespace OidcProfiles.Attributes;

/// <summary>
/// How a value in another language is named: the attribute's name, #, and the language tag (OIDC Core 5.2), such as
/// <c>given_name#ja-Hani-JP</c>. The same with the id, where values are kept. Neither names nor ids hold a #.
/// </summary>
public static class VariantName
{
    /// <summary>Stands between the name and the language.</summary>
    public const char Separator = '#';

    /// <summary>The greatest length of an id with a canonical language tag.</summary>
    public const int MaximumLength = AttributeNaming.MaximumLength + 1 + LongestTag;

    private const int LongestTag = 35;

    /// <summary>The name of a value.</summary>
    /// <param name="name">The attribute's name or id.</param>
    /// <param name="language">The language tag (BCP 47); null for the value that is in no certain language.</param>
    public static string Join(string name, string? language) => language is null ? name : $"{name}{Separator}{language}";

    /// <summary>The parts of a name.</summary>
    /// <param name="name">Any text.</param>
    /// <returns>The name of the attribute, and what follows the first #, of whatever form; null if there is none.</returns>
    public static (string Name, string? Language) Split(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var end = name.IndexOf(Separator, StringComparison.Ordinal);
        return end < 0 ? (name, null) : (name[..end], name[(end + 1)..]);
    }
}
