namespace OidcProfiles.Filtering;

/// <summary>Reads paths of attributes (RFC 7644, figure 1; RFC 7643, 2.1). OIDC's names are of the same characters.</summary>
internal static class FilterPaths
{
    public static bool IsOfName(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ':' or '$';

    /// <returns>Null if it is none.</returns>
    public static FilterPath? Read(ReadOnlySpan<char> word)
    {
        // The dots of a URI, as in "…:2.0:User:userName", stand before its last colon.
        var colon = word.LastIndexOf(':');
        var name = word[(colon + 1)..];
        var dot = name.IndexOf('.');
        var attribute = dot < 0 ? name : name[..dot];
        var member = dot < 0 ? default : name[(dot + 1)..];
        return colon == 0 || !IsName(attribute) || (dot >= 0 && !IsName(member))
            ? null
            : new(colon < 0 ? null : word[..colon].ToString(), attribute.ToString(), dot < 0 ? null : member.ToString());
    }

    /// <summary>A letter first, or "$ref".</summary>
    private static bool IsName(ReadOnlySpan<char> name) =>
        name is ['$', ..] ? name is "$ref" : name is [var first, ..] && char.IsAsciiLetter(first) && name.IndexOfAny(".:$") < 0;
}
